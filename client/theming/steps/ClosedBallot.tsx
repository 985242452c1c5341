import type { BallotFact } from '../../../shared/session/themingFacts.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useText } from '../../i18n/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { BallotCounts } from '../BallotCounts.tsx';
import { Confirm } from '../Confirm.tsx';
import styles from '../theming.module.css';
import { TurnWall } from '../TurnWall.tsx';
import { useSpotlight } from '../useSpotlight.ts';

/** What came of a vote. */
export function ClosedBallot({ ballot }: { ballot: BallotFact }) {
  const t = useText();
  const command = useCommand();
  const { show, isShown } = useSpotlight();
  const onWall = isShown('ballot', ballot.id);
  return (
    <div className={styles.card}>
      <h4 dir="auto">{ballot.title}</h4>
      <div className={styles.row}>
        <Button
          aria-pressed={onWall}
          onClick={() => void show(onWall ? null : { kind: 'ballot', id: ballot.id })}
        >
          {t(onWall ? 'theming.showing' : 'theming.showOnWall')}
        </Button>
      </div>
      {onWall && <TurnWall />}
      <BallotCounts ballot={ballot} />
      <div className={styles.row}>
        <Confirm
          label={t('theming.removeResults')}
          question={t('theming.removeResultsSure')}
          onConfirm={() => command('removeBallot', { ballotId: ballot.id })}
        />
      </div>
    </div>
  );
}
