import { useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import styles from './theming.module.css';
import { useBusy } from './useBusy.ts';

export interface ConfirmProps {
  readonly label: string;
  /** What happens, asked before it is done. */
  readonly question: string;
  onConfirm(): Promise<unknown>;
}

/** A button for what can not be taken back: the first press asks, in place. */
export function Confirm({ label, question, onConfirm }: ConfirmProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [busy, start] = useBusy();
  if (!asking)
    return (
      <Button look="plainDanger" onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  return (
    <div className={styles.confirm} role="group" aria-label={label}>
      <p>{question}</p>
      <div className={styles.row}>
        <Button autoFocus onClick={() => setAsking(false)}>
          {t('ui.cancel')}
        </Button>
        <Button
          look="danger"
          busy={busy}
          onClick={() => start(async () => void (await onConfirm(), setAsking(false)))}
        >
          {label}
        </Button>
      </div>
    </div>
  );
}
