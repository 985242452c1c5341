import { useId } from 'react';
import styles from './Switch.module.css';

export type SwitchProps = {
  label: string;
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
};

/** On or off, at once. */
export function Switch({ label, hint, on, onChange, disabled }: SwitchProps) {
  const id = useId();
  return (
    <label className={styles.row}>
      <span className={styles.track}>
        <input
          type="checkbox"
          role="switch"
          className={styles.input}
          aria-describedby={hint ? id : undefined}
          checked={on}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className={styles.thumb} />
      </span>
      <span className={styles.words}>
        {label}
        {hint && (
          <span id={id} className={styles.hint} aria-hidden="true">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
