import type { BallotFact } from '../../../shared/session/themingFacts.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useText } from '../../i18n/useText.ts';
import styles from '../theming.module.css';
import { useAskedHere } from '../usePeopleHere.ts';
import { CloseAsking } from './CloseAsking.tsx';

/** A vote that is under way: how many have voted, and closing it. */
export function OpenBallot({ ballot }: { ballot: BallotFact }) {
  const t = useText();
  const command = useCommand();
  const here = useAskedHere();
  return (
    <div className={styles.card}>
      <h4 dir="auto">{ballot.title}</h4>
      <p className={styles.big} role="status">
        {t('theming.votedOf', { count: ballot.voters, total: Math.max(here, ballot.voters) })}
      </p>
      <CloseAsking
        command="closeBallot"
        seen={t('theming.closeVoteSeen')}
        onClose={async () => (await command('closeBallot', { ballotId: ballot.id })).ok}
        shown={{ kind: 'ballot', id: ballot.id }}
        takePart={{ panel: 'vote', words: t('theming.voteToo') }}
      />
    </div>
  );
}
