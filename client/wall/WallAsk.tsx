import { useText } from '../i18n/useText.ts';
import styles from './WallCover.module.css';

export interface WallAskProps {
  readonly kind: 'themes' | 'distilled' | 'vote';
  /** The question of a vote. */
  readonly title: string;
  /** What is asked about, in full: one is shown with its question. */
  readonly asked: readonly string[];
  /** Who answered all of it, or voted. */
  readonly answered: number;
  /** Who answered some of it. */
  readonly begun: number;
  /** People in the room who can answer. */
  readonly people: number;
}

/** Everybody is asked something now: what, where to answer, and how many have. Never who. */
export function WallAsk({ kind, title, asked, answered, begun, people }: WallAskProps) {
  const t = useText();
  const total = Math.max(people, answered + begun);
  const [only] = asked.length === 1 ? asked : [];
  return (
    <section className={styles.ask}>
      <h1 className={styles.askTitle} dir="auto">
        {kind === 'vote' ? title : t(`wall.ask.${kind}`, { count: asked.length })}
      </h1>
      {only !== undefined && (
        <p className={styles.askOnly} dir="auto">
          {only}
        </p>
      )}
      <p className={styles.askWhere}>{t(kind === 'vote' ? 'wall.voteHere' : 'wall.answerHere')}</p>
      <p className={styles.askCount} role="status">
        <strong>{t('wall.answered', { count: answered, total })}</strong>{' '}
        {kind === 'vote' ? t('wall.haveVoted') : t('wall.haveAnswered', { count: asked.length })}
      </p>
      {begun > 0 && <p className={styles.askPromise}>{t('check.begun', { count: begun })}</p>}
      <p className={styles.askPromise}>{t('wall.promise')}</p>
    </section>
  );
}
