import { useText } from '../i18n/useText.ts';
import styles from './WallCover.module.css';

/** All waits: a word and nothing else. */
export function WallPaused() {
  const t = useText();
  return (
    <section className={styles.cover} role="status">
      <div className={styles.ask}>
        <h1 className={styles.paused}>{t('wall.paused')}</h1>
      </div>
    </section>
  );
}
