import { useText } from '../i18n/useText.ts';
import styles from './Spinner.module.css';

export type SpinnerProps = {
  /** What we are waiting for. */
  label: string;
  /** How much of it is done, for long work. */
  done?: number;
  total?: number;
};

/** Waiting, in words; with a count where there is one. */
export function Spinner({ label, done, total }: SpinnerProps) {
  const t = useText();
  const counted = done !== undefined && total !== undefined;
  return (
    <div className={styles.wait} role="status">
      {counted ? (
        <progress className={styles.bar} value={done} max={Math.max(total, 1)} aria-hidden="true" />
      ) : (
        <span className={styles.ring} aria-hidden="true" />
      )}
      <span>{label}</span>
      {counted && <span className={styles.count}>{t('ui.count', { count: done, total })}</span>}
    </div>
  );
}
