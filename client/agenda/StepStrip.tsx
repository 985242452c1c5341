import { ListOrdered } from 'lucide-react';
import { useStore } from 'zustand';
import { backAt } from '../../shared/session/agenda.ts';
import type { AgendaFact, Step, TimerFact } from '../../shared/session/agendaFacts.ts';
import { navigate } from '../access/navigation.ts';
import { boardPath } from '../access/routes.ts';
import { togglePanel } from '../board/boardUi.ts';
import { useWorkspace } from '../board/workspace.ts';
import { formatTime } from '../i18n/dates.ts';
import { currentLanguage } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { useStripSlot } from '../theming/useStripSlot.ts';
import { Button } from '../ui/Button.tsx';
import { useSaidOnce } from '../ui/useSaidOnce.ts';
import styles from './agenda.module.css';
import { EndStrip } from './EndStrip.tsx';
import { NextButton } from './NextButton.tsx';
import { PhoneDown } from './PhoneDown.tsx';
import { stepTitle } from './stepWords.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { useAgenda, useCurrentStep, useTimer } from './useAgenda.ts';
import { useAllowance } from './useAllowance.ts';

/** The one line that all look at: what we do now, what I may do, and the time. Opens the agenda. */
export function StepStrip() {
  const agenda = useAgenda();
  const step = useCurrentStep();
  const timer = useTimer();
  useSaidStep(step);
  if (!step && !timer) return <EndStrip />;
  return (
    <>
      <Line agenda={agenda} step={step} timer={timer} />
      {agenda && step && <PhoneDown key={step.id} agenda={agenda} step={step} />}
    </>
  );
}

interface LineProps {
  readonly agenda: AgendaFact | null;
  readonly step: Step | null;
  readonly timer: TimerFact | null;
}

function Line({ agenda, step, timer }: LineProps) {
  const t = useText();
  const allowance = useAllowance(step);
  const { ui, session } = useWorkspace();
  const slot = useStripSlot('step');
  const isOpen = useStore(ui, ({ panel }) => panel === 'agenda');
  const isFacilitator = useFact(session, (facts) => facts.viewer.role === 'facilitator');
  const back = agenda ? backAt(agenda) : null;
  return (
    <div {...slot} className={styles.strip}>
      <button
        type="button"
        className={styles.now}
        aria-expanded={isOpen}
        onClick={() => togglePanel(ui, 'agenda')}
      >
        <ListOrdered aria-hidden className={styles.nowIcon} />
        <span className={styles.nowWords}>
          <strong className={styles.nowTitle}>{step ? stepTitle(t, step) : t('timer.title')}</strong>
          {step?.prompt && (
            <span className={styles.prompt} dir="auto">
              {step.prompt}
            </span>
          )}
          {step && <span className={styles.allowance}>{allowance}</span>}
        </span>
      </button>
      <OtherBoard step={step} />
      {back !== null && (
        <span className={styles.time}>
          {t('agenda.backAt', { time: formatTime(currentLanguage(), back) })}
        </span>
      )}
      {timer && <TimeLeft timer={timer} session={session} />}
      {isFacilitator && agenda && step && <NextButton agenda={agenda} />}
    </div>
  );
}

/** The step takes place on another board: the way there. */
function OtherBoard({ step }: { step: Step | null }) {
  const t = useText();
  const { session, boardId, participantId } = useWorkspace();
  const there = useFact(session, (facts) => (step?.boardId ? facts.items.board[step.boardId] : undefined));
  if (!there || there.id === boardId) return null;
  return (
    <Button look="primary" onClick={() => navigate(boardPath(there.id, participantId))}>
      <span>{t('agenda.goToBoard', { board: there.title })}</span>
    </Button>
  );
}

/** A new step is said once to those who hear the page. */
function useSaidStep(step: Step | null): void {
  const t = useText();
  const allowance = useAllowance(step);
  const { announce } = useWorkspace();
  const words = step
    ? t('agenda.nowAnnounced', { step: stepTitle(t, step), prompt: step.prompt, allowance })
    : '';
  useSaidOnce(step?.id ?? null, words, announce);
}
