import { currentStep, expectedEnd, lateBy } from '../../shared/session/agenda.ts';
import type { AgendaFact } from '../../shared/session/agendaFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { formatTime } from '../i18n/dates.ts';
import { currentLanguage } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import styles from './agenda.module.css';
import { LandForm } from './LandForm.tsx';
import { NextButton } from './NextButton.tsx';
import { stepTitle } from './stepWords.ts';
import { StepTools } from './StepTools.tsx';
import { TimerControls } from './TimerControls.tsx';
import { useAllowance } from './useAllowance.ts';
import { useServerTime } from './useServerTime.ts';

const MINUTE = 60_000;

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

/** When we will be done at this pace, and how far behind the plan that is. */
function EndLine({ agenda }: { agenda: AgendaFact }) {
  const t = useText();
  const { session } = useWorkspace();
  const now = useServerTime(session, agenda.stepStartedAt);
  const time = formatTime(currentLanguage(), expectedEnd(agenda, now));
  const late = Math.round(lateBy(agenda, now) / MINUTE);
  return (
    <p className={styles.quietLine}>
      {late > 0 ? t('agenda.endsLate', { time, count: late }) : t('agenda.ends', { time })}
    </p>
  );
}
