import { Pause, Play, Plus, X } from 'lucide-react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import styles from './agenda.module.css';
import { TimeLeft } from './TimeLeft.tsx';
import { useTimer } from './useAgenda.ts';

const USUAL_MINUTES = [2, 5, 10, 15] as const;

/** The clock in a facilitator's hand: start, stop for a while, a minute more. */
export function TimerControls() {
  const t = useText();
  const { session } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const timer = useTimer();
  if (!timer)
    return (
      <div className={styles.timerRow} role="group" aria-label={t('timer.title')}>
        <span className={styles.timerLabel}>{t('timer.set')}</span>
        {USUAL_MINUTES.map((minutes) => (
          <Button
            key={minutes}
            disabled={busy}
            aria-label={t('timer.setTo', { count: minutes })}
            onClick={() => start(() => command('startTimer', { minutes }))}
          >
            {minutes}
          </Button>
        ))}
        <span>{t('timer.minutes')}</span>
      </div>
    );
  const isStill = timer.endsAt === null;
  return (
    <div className={styles.timerRow} role="group" aria-label={t('timer.title')}>
      <span className={styles.timerBig}>
        <TimeLeft timer={timer} session={session} />
      </span>
      <Button
        icon={isStill ? <Play aria-hidden /> : <Pause aria-hidden />}
        disabled={busy}
        onClick={() => start(() => command(isStill ? 'resumeTimer' : 'pauseTimer', {}))}
      >
        {t(isStill ? 'timer.resume' : 'timer.pause')}
      </Button>
      <Button
        icon={<Plus aria-hidden />}
        disabled={busy}
        onClick={() => start(() => command('addToTimer', { minutes: 1 }))}
      >
        {t('timer.oneMore')}
      </Button>
      <Button
        look="plain"
        icon={<X aria-hidden />}
        disabled={busy}
        aria-label={t('timer.stop')}
        title={t('timer.stop')}
        onClick={() => start(() => command('stopTimer', {}))}
      />
    </div>
  );
}
