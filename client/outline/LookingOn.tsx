import { useStore } from 'zustand';
import { useCurrentStep } from '../agenda/useAgenda.ts';
import { useAllowance } from '../agenda/useAllowance.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { outlineOf } from './outlineState.ts';
import styles from './Composer.module.css';

/** In place of the field, where one may not write now: why, and what one had begun. */
export default function LookingOn() {
  const t = useText();
  const workspace = useWorkspace();
  const isObserver = useFact(workspace.session, (facts) => facts.viewer.role === 'observer');
  const step = useCurrentStep();
  const allowance = useAllowance(step);
  const isPrivate = !isObserver && step?.kind === 'writePrivately';
  const kept = useStore(outlineOf(workspace), (state) => state.draft.text).trim();
  return (
    <section className={styles.composer}>
      <p className={styles.readers}>
        {isPrivate ? allowance : t(isObserver ? 'outline.lookingOn' : 'outline.notNow')}
      </p>
      {kept && !isObserver && (
        <p className={styles.readers} dir="auto">
          {t('outline.draftKept', { text: kept })}
        </p>
      )}
    </section>
  );
}
