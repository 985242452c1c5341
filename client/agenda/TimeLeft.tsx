import { secondsLeft } from '../../shared/session/timer.ts';
import type { TimerFact } from '../../shared/session/agendaFacts.ts';
import { useText } from '../i18n/useText.ts';
import type { Session } from '../session/openSession.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './agenda.module.css';
import { formatSeconds } from './stepWords.ts';
import { useServerTime } from './useServerTime.ts';

/** What is left on the clock, the same second on all screens. When it is over it says so calmly and goes on counting. */
export function TimeLeft({ timer, session }: { timer: TimerFact; session: Session }) {
  const t = useText();
  const now = useServerTime(session, timer.endsAt);
  const seconds = secondsLeft(timer, now);
  const time = formatSeconds(seconds);
  const isOver = seconds <= 0;
  return (
    <span
      className={joinClasses(styles.time, isOver && styles.over)}
      role="timer"
      aria-label={t(isOver ? 'timer.overBy' : 'timer.left', { time })}
    >
      {isOver ? t('timer.over', { time }) : time}
      {timer.endsAt === null && <span className={styles.paused}>{t('timer.paused')}</span>}
    </span>
  );
}
