import { useState } from 'react';
import type { AgendaFact, Step } from '../../shared/session/agendaFacts.ts';
import { stepAfter } from '../../shared/session/agenda.ts';
import { useText } from '../i18n/useText.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import wordStyles from '../ui/words.module.css';
import styles from './agenda.module.css';
import { StepEditor } from './StepEditor.tsx';
import { stepTitle } from './stepWords.ts';

/** All steps, the current one and the next one marked. A facilitator opens one to change it. */
export function AgendaList({ agenda, isFacilitator }: { agenda: AgendaFact; isFacilitator: boolean }) {
  const t = useText();
  const [open, setOpen] = useState<string | null>(null);
  const at = agenda.steps.findIndex(({ id }) => id === agenda.current);
  const next = agenda.state === 'running' ? stepAfter(agenda, agenda.current)?.id : undefined;
  return (
    <ol className={styles.steps} aria-label={t('agenda.steps')}>
      {agenda.steps.map((step, index) => (
        <li
          key={step.id}
          className={joinClasses(
            styles.step,
            step.id === agenda.current && styles.isNow,
            index < at && styles.isDone,
          )}
          aria-current={step.id === agenda.current ? 'step' : undefined}
        >
          <StepHead
            step={step}
            mark={step.id === agenda.current ? t('agenda.now') : step.id === next ? t('agenda.next') : ''}
            onOpen={isFacilitator ? () => setOpen(open === step.id ? null : step.id) : null}
            isOpen={open === step.id}
          />
          {open === step.id && isFacilitator && (
            <StepEditor
              key={`${step.title} ${step.prompt} ${step.boardId}`}
              agenda={agenda}
              step={step}
              onDone={() => setOpen(null)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

interface StepHeadProps {
  readonly step: Step;
  readonly mark: string;
  readonly isOpen: boolean;
  readonly onOpen: (() => void) | null;
}

function StepHead({ step, mark, isOpen, onOpen }: StepHeadProps) {
  const t = useText();
  const words = (
    <>
      <span className={styles.stepWords}>
        <span className={styles.stepTitle}>{stepTitle(t, step)}</span>
        {step.prompt && (
          <span className={wordStyles.quietTwoLines} dir="auto">
            {step.prompt}
          </span>
        )}
      </span>
      {mark && <span className={styles.mark}>{mark}</span>}
      <span className={styles.stepMinutes}>
        {step.minutes === 0 ? t('land.leftOut') : t('agenda.min', { count: step.minutes })}
      </span>
    </>
  );
  if (!onOpen) return <div className={styles.stepHead}>{words}</div>;
  return (
    <button type="button" className={styles.stepHead} aria-expanded={isOpen} onClick={onOpen}>
      {words}
    </button>
  );
}
