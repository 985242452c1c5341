import { Search, X } from 'lucide-react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import styles from './similar.module.css';
import type { Look } from './similarStore.ts';

export interface LookButtonProps {
  readonly look: Look;
  /** What the button says before the first time. */
  readonly label: string;
  onLook(): void;
}

/** Starts a comparison, tells how far it is, and stops it. One button throughout, so that the focus stays on it. */
export function LookButton({ look, label, onLook }: LookButtonProps) {
  const t = useText();
  const isRunning = look.state === 'running';
  const again = look.state === 'failed' ? t('problem.again') : t('similar.lookAgain');
  const start = look.state === 'notYet' || look.state === 'cancelled' ? label : again;
  return (
    <div className={styles.look}>
      <Button
        look={look.state === 'done' || isRunning ? 'quiet' : 'primary'}
        icon={isRunning ? <X aria-hidden /> : <Search aria-hidden />}
        onClick={(event) => {
          // The second half of a double click is no wish to stop.
          if (event.detail > 1) return;
          if (isRunning) look.cancel();
          else onLook();
        }}
      >
        {isRunning ? t('ui.cancel') : start}
      </Button>
      {isRunning && (
        <Spinner label={t('similar.comparing', { count: look.total })} done={look.done} total={look.total} />
      )}
      {look.state === 'cancelled' && <p role="status">{t('similar.stopped')}</p>}
      {look.state === 'failed' && <p role="alert">{t('similar.failed')}</p>}
    </div>
  );
}
