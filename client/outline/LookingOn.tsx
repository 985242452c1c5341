import { Lock } from 'lucide-react';
import { useStore } from 'zustand';
import { stepTables } from '../../shared/model/step.ts';
import type { PrivateState } from '../../shared/session/privateFacts.ts';
import { useCurrentStep } from '../agenda/useAgenda.ts';
import { useIsOver } from '../agenda/useIsOver.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { askedOn } from '../session/factsActor.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { outlineOf } from './outlineState.ts';
import styles from './Composer.module.css';

/** In place of the field, where one may not write now: why, and what one had begun. */
export default function LookingOn() {
  const t = useText();
  const workspace = useWorkspace();
  const isObserver = useFact(workspace.session, (facts) => facts.viewer.role === 'observer');
  const asked = useFact(workspace.session, (facts) => askedOn(facts, workspace.boardId));
  const step = useCurrentStep();
  const isPrivate = !isObserver && asked !== null;
  const isOver = useIsOver() && !isObserver && !isPrivate;
  // Until the question is there the line of the step tells of it; a step in which the board rests needs no reason.
  const isSoon = !isObserver && asked === null && step?.kind === 'writePrivately';
  const isQuiet = step !== null && stepTables[step.kind].quiet;
  const kept = useStore(outlineOf(workspace), (state) => state.draft.text).trim();
  if (isSoon && !kept) return null;
  return (
    <section className={styles.composer}>
      {isPrivate && <Elsewhere asked={asked} />}
      {isOver && <Over />}
      {!isPrivate && !isSoon && !isOver && (
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

/** A question is answered privately: the way there, and no field whose words all would read. */
function Elsewhere({ asked }: { asked: PrivateState }) {
  const t = useText();
  const { ui } = useWorkspace();
  const isOpen = asked === 'open';
  return (
    <div className={styles.elsewhere}>
      <p>
        <Lock aria-hidden />
        <span>{t(isOpen ? 'outline.askedPrivately' : 'outline.waitsPrivately')}</span>
      </p>
      <Button look={isOpen ? 'primary' : 'quiet'} large wide onClick={() => ui.setState({ panel: 'write' })}>
        {t(isOpen ? 'private.strip.write' : 'private.strip.look')}
      </Button>
    </div>
  );
}

/** The session has ended: thanks, and the field only for who asks for it. */
function Over() {
  const t = useText();
  const outline = outlineOf(useWorkspace());
  return (
    <div className={styles.elsewhere}>
      <h2>{t('agenda.thanks')}</h2>
      <Button onClick={() => outline.setState({ writesOn: true })}>{t('outline.writeOn')}</Button>
    </div>
  );
}
