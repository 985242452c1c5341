import { useStore } from 'zustand';
import { stepTables } from '../../shared/model/step.ts';
import { useCurrentStep } from '../agenda/useAgenda.ts';
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
  // What is written privately the lines above tell; a step in which the board rests needs no reason.
  const isPrivate = !isObserver && step?.kind === 'writePrivately';
  const isQuiet = step !== null && stepTables[step.kind].quiet;
  const kept = useStore(outlineOf(workspace), (state) => state.draft.text).trim();
  if (isPrivate && !kept) return null;
  return (
    <section className={styles.composer}>
      {!isPrivate && (
        <p className={styles.readers}>
          {t(isObserver ? 'outline.lookingOn' : isQuiet ? 'outline.resting' : 'outline.notNow')}
        </p>
      )}
      {kept && !isObserver && (
        <p className={styles.readers} dir="auto">
          {t('outline.draftKept', { text: kept })}
        </p>
      )}
    </section>
  );
}
