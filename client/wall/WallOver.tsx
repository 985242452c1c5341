import { useText } from '../i18n/useText.ts';
import styles from './WallCover.module.css';

/** The session has ended: thanks, and nothing to do any more. */
export function WallOver({ title }: { title: string }) {
  const t = useText();
  return (
    <div className={styles.cover}>
      <section className={styles.ask}>
        <p className={styles.askOver} dir="auto">
          {title}
        </p>
        <h1 className={styles.askTitle}>{t('wall.thanks')}</h1>
      </section>
    </div>
  );
}
