import { Hand } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { backAt } from '../../shared/session/agenda.ts';
import type { AgendaFact, Step } from '../../shared/session/agendaFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { formatTime } from '../i18n/dates.ts';
import { currentLanguage } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import styles from './agenda.module.css';
import { isPhoneDown, stepTitle } from './stepWords.ts';

/** On a phone, while people are with each other: put me down for now. The board, and asking for a moment, stay a press away. */
export function PhoneDown({ agenda, step }: { agenda: AgendaFact; step: Step }) {
  const t = useText();
  const { session, ui } = useWorkspace();
  const asks = useStore(ui, ({ panel }) => panel === 'room');
  const [away, setAway] = useState(false);
  const isParticipant = useFact(session, (facts) => facts.viewer.role === 'participant');
  const isPaused = useFact(session, (facts) => Object.values(facts.items.room)[0]?.paused ?? false);
  if (away || asks || isPaused || !isParticipant || !isPhoneDown(step.kind)) return null;
  const back = backAt(agenda);
  return (
    <section className={styles.phoneDown} aria-label={stepTitle(t, step)}>
      <h2>{stepTitle(t, step)}</h2>
      {step.prompt && <p dir="auto">{step.prompt}</p>}
      {back !== null && (
        <p className={styles.phoneBack}>
          {t('agenda.backAt', { time: formatTime(currentLanguage(), back) })}
        </p>
      )}
      <p className={styles.phoneWords}>{t('agenda.phoneDown')}</p>
      <Button onClick={() => setAway(true)}>{t('agenda.lookAnyway')}</Button>
      <Button look="plain" icon={<Hand aria-hidden />} onClick={() => ui.setState({ panel: 'room' })}>
        {t('room.iNeed')}
      </Button>
    </section>
  );
}
