import { useText } from '../i18n/useText.ts';
import styles from './Outline.module.css';

/** How many notes a list holds, beside its heading. */
export function Count({ notes }: { notes: number }) {
  const t = useText();
  return (
    <span className={styles.count} aria-label={t('outline.count', { count: notes })} role="img">
      {notes}
    </span>
  );
}
