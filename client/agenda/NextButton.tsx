import { useEffect, useState } from 'react';
import { stepAfter } from '../../shared/session/agenda.ts';
import type { AgendaFact } from '../../shared/session/agendaFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Confirm } from '../theming/Confirm.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import styles from './agenda.module.css';
import { openToolOf, readyToolOf } from './stepPanels.ts';
import { stepTitle } from './stepWords.ts';

export interface NextButtonProps {
  readonly agenda: AgendaFact;
  readonly large?: boolean;
}

/** How long a step stands before the next one can be asked for: whoever pressed twice meant it once. */
const STANDS = 600;

/** Whether a step has only just begun, while this page looked on. */
function useJustBegun(step: string | null): boolean {
  const [known, setKnown] = useState(step);
  useEffect(() => {
    const timer = setTimeout(() => setKnown(step), STANDS);
    return () => clearTimeout(timer);
  }, [step]);
  return known !== step;
}

/** Goes on for everybody. It names the step that it leaves: two who press at once go on once. */
export function NextButton({ agenda, large = false }: NextButtonProps) {
  const t = useText();
  const { ui, boardId } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const { current } = agenda;
  const justBegun = useJustBegun(current);
  if (current === null) return null;
  const next = stepAfter(agenda, current);
  const goOn = async () => {
    if (next) readyToolOf(boardId, next.kind);
    const answer = await command('nextStep', { from: current });
    if (answer.ok && next) openToolOf(ui, next.kind);
  };
  if (!next)
    return (
      <Confirm
        key={current}
        look="primary"
        label={t('agenda.end')}
        question={t('agenda.endAsk')}
        busy={busy || justBegun}
        onConfirm={goOn}
      />
    );
  const label = t('agenda.nextIs', { step: stepTitle(t, next) });
  return (
    <Button
      look="primary"
      large={large}
      wide={large}
      busy={busy || justBegun}
      aria-label={label}
      onClick={() => start(goOn)}
    >
      {large ? (
        <span>{label}</span>
      ) : (
        <>
          <span className={styles.nextLong}>{label}</span>
          <span className={styles.nextShort}>{t('agenda.next')}</span>
        </>
      )}
    </Button>
  );
}
