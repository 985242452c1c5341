import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { BallotCounts } from './BallotCounts.tsx';
import { CastVotes } from './CastVotes.tsx';
import { Fold } from './Fold.tsx';
import styles from './theming.module.css';
import panelStyles from '../panels/panels.module.css';
import { useItems } from './useItems.ts';

/** For everybody: a vote that is open, or the counts of those that are closed. */
export default function VotePanel() {
  const t = useText();
  const { session } = useWorkspace();
  const role = useFact(session, (facts) => facts.viewer.role);
  const ballots = useItems('ballot').toReversed();
  const open = ballots.find(({ state }) => state === 'open' && role !== 'observer');
  const closed = ballots.filter(({ state }) => state === 'closed');
  const [latest] = closed;
  if (!open && !latest) return <p className={styles.quiet}>{t('vote.none')}</p>;
  return (
    <div className={panelStyles.stack}>
      {open && <CastVotes key={open.id} ballot={open} />}
      {!open && latest && (
        <>
          <h3 dir="auto">{latest.title}</h3>
          <BallotCounts ballot={latest} />
        </>
      )}
      {closed
        .filter((ballot) => open || ballot !== latest)
        .map((ballot) => (
          <Fold key={ballot.id} title={ballot.title}>
            <BallotCounts ballot={ballot} />
          </Fold>
        ))}
    </div>
  );
}
