import { currentStep } from '../../shared/session/agenda.ts';
import type { AgendaFact } from '../../shared/session/agendaFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import styles from './agenda.module.css';
import { endWords } from './endWords.ts';
import { LandForm } from './LandForm.tsx';
import { NextButton } from './NextButton.tsx';
import { stepTitle } from './stepWords.ts';
import { StepTools } from './StepTools.tsx';
import { TimerControls } from './TimerControls.tsx';
import { useAllowance } from './useAllowance.ts';
import { useServerTime } from './useServerTime.ts';

/** Where the session stands: the step in full, its clock, what comes next, and whether we will end in time. */
export function AgendaNow({ agenda, isFacilitator }: { agenda: AgendaFact; isFacilitator: boolean }) {
  const t = useText();
  const step = currentStep(agenda);
  const allowance = useAllowance(step);
  if (!step) return null;
  return (
    <section className={styles.nowCard} aria-label={t('agenda.now')}>
      <p className={styles.nowOver}>{t('agenda.now')}</p>
      <h3 className={styles.nowName}>{stepTitle(t, step)}</h3>
      {step.prompt && (
        <p className={styles.nowPrompt} dir="auto">
          {step.prompt}
        </p>
      )}
      <p className={styles.nowAllowance}>{allowance}</p>
      {isFacilitator && (
        <>
          <StepTools kind={step.kind} />
          <TimerControls />
          <NextButton agenda={agenda} large />
          <EndLine agenda={agenda} />
          <LandForm agenda={agenda} />
        </>
      )}
    </section>
  );
}

/** The planned end and the one at this pace, so that the sum can be followed. */
function EndLine({ agenda }: { agenda: AgendaFact }) {
  const t = useText();
  const { session } = useWorkspace();
  const now = useServerTime(session, agenda.stepStartedAt);
  return <p className={styles.quietLine}>{endWords(t, agenda, now)}</p>;
}
