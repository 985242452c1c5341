import type { BallotFact } from '../../shared/session/themingFacts.ts';
import { useText } from '../i18n/useText.ts';
import { countedItems } from './ballotItems.ts';
import resultStyles from './result.module.css';
import styles from './theming.module.css';
import { useBallotItems } from './useBallotItems.ts';

/** How many votes each got. */
export function BallotCounts({ ballot }: { ballot: BallotFact }) {
  const t = useText();
  const items = countedItems(ballot, useBallotItems(ballot));
  const most = Math.max(1, ...items.map(({ votes }) => votes));
  return (
    <>
      <p className={styles.quiet}>{t('vote.voters', { count: ballot.voters })}</p>
      <ul className={resultStyles.results}>
        {items.map(({ id, title, hint, votes }) => (
          <li key={id} className={resultStyles.result}>
            <p className={resultStyles.resultTitle} dir="auto">
              {title}
            </p>
            {hint && (
              <p className={styles.quiet} dir="auto">
                {hint}
              </p>
            )}
            <span className={resultStyles.voteBar} aria-hidden="true">
              <span style={{ width: `${(100 * votes) / most}%` }} />
            </span>
            <p className={styles.number}>{t('vote.votes', { count: votes })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
