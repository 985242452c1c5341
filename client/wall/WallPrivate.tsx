import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { useText } from '../i18n/useText.ts';
import { progressWords } from '../private/progressWords.ts';
import styles from './WallCover.module.css';

/** People write for themselves: the question, who will read, and about how many are ready. Nothing else. */
export function WallPrivate({ round }: { round: PrivateRoundFact }) {
  const t = useText();
  const isOpen = round.state === 'open';
  return (
    <section className={styles.ask}>
      <h1 className={styles.askTitle} dir="auto">
        {round.title}
      </h1>
      <p className={styles.askWhere}>{t(isOpen ? 'wall.private.where' : 'wall.private.stopped')}</p>
      {isOpen && (
        <p className={styles.askCount} role="status">
          <strong>{progressWords(t, round)}</strong>
        </p>
      )}
      <p className={styles.askPromise}>
        {t(`wall.private.${round.naming}`)}{' '}
        {t('wall.private.readers', { readers: round.readers || t('private.readersDefault') })}
      </p>
    </section>
  );
}
