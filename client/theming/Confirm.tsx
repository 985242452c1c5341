import { useState, type ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button, type ButtonLook } from '../ui/Button.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './theming.module.css';
import { useBusy } from './useBusy.ts';

export interface ConfirmProps {
  readonly label: string;
  /** What the first button is called for whoever does not see beside what it stands. */
  readonly name?: string;
  /** What the second button says, where it must not be taken for the first. */
  readonly yes?: string;
  /** What happens, asked before it is done. */
  readonly question: string;
  onConfirm(): Promise<unknown>;
  /** How the first button looks; the last one is the one thing to do where it takes nothing away. */
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  /** What it asks for is under way already, perhaps since before it was shown. */
  readonly busy?: boolean;
}

/** A button for what wants a second thought: the first press asks, in place. */
export function Confirm(props: ConfirmProps) {
  const {
    label,
    name,
    yes = label,
    question,
    onConfirm,
    look = 'plainDanger',
    icon,
    disabled,
    busy: isBusy = false,
  } = props;
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [isStarted, start] = useBusy();
  const busy = isBusy || isStarted;
  if (!asking)
    return (
      <Button {...{ look, icon, busy, disabled }} aria-label={name} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  return (
    <div
      className={joinClasses(styles.confirm, look !== 'plainDanger' && styles.calmConfirm)}
      role="group"
      aria-label={label}
    >
      <p>{question}</p>
      <div className={styles.row}>
        <Button autoFocus onClick={() => setAsking(false)}>
          {t('ui.cancel')}
        </Button>
        <Button
          look={look === 'plainDanger' || look === 'danger' ? 'danger' : 'primary'}
          busy={busy}
          onClick={() => start(async () => void (await onConfirm(), setAsking(false)))}
        >
          {yes}
        </Button>
      </div>
    </div>
  );
}
