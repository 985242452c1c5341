import { useText } from '../i18n/useText.ts';
import styles from './NotesPicture.module.css';

/** Three notes that say how it works by being it. */
export function NotesPicture() {
  const t = useText();
  return (
    <ul className={styles.wall}>
      <li className={styles.note} data-color="yellow">
        {t('home.noteOne')}
      </li>
      <li className={styles.note} data-color="blue">
        {t('home.noteTwo')}
      </li>
      <li className={styles.note} data-color="green">
        {t('home.noteThree')}
      </li>
    </ul>
  );
}
