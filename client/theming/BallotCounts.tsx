import type { BallotFact } from '../../shared/session/themingFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { countedItems } from './ballotItems.ts';
import resultStyles from './result.module.css';
import styles from './theming.module.css';
import { useDistilled } from './useDistilled.ts';

/** How many votes each got. */
export function BallotCounts({ ballot }: { ballot: BallotFact }) {
  const t = useText();
  const { board } = useWorkspace();
  useListVersion(board);
  const items = countedItems(ballot, board.snapshot, useDistilled());
  const most = Math.max(1, ...items.map(({ votes }) => votes));
  return (
    <>
      <p className={styles.quiet}>{t('vote.voters', { count: ballot.voters })}</p>
      <ul className={resultStyles.results}>
        {items.map(({ id, title, votes }) => (
          <li key={id} className={resultStyles.result}>
            <p className={resultStyles.resultTitle} dir="auto">
              {title}
            </p>
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
