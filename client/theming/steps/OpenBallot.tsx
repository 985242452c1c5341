import type { BallotFact } from '../../../shared/session/themingFacts.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { NeedsConnection } from '../NeedsConnection.tsx';
import { OthersSee } from '../OthersSee.tsx';
import styles from '../theming.module.css';
import { useBusy } from '../useBusy.ts';
import { useWaits } from '../useWaits.ts';
import { useAskedHere } from '../usePeopleHere.ts';
import { useSpotlight } from '../useSpotlight.ts';

/** A vote that is under way: how many have voted, and closing it. */
export function OpenBallot({ ballot }: { ballot: BallotFact }) {
  const t = useText();
  const { ui } = useWorkspace();
  const command = useCommand();
  const { show } = useSpotlight();
  const [isBusy, start] = useBusy();
  const { waits } = useWaits('closeBallot');
  const busy = isBusy || waits;
  const here = useAskedHere();
  const close = async () => (await command('closeBallot', { ballotId: ballot.id })).ok;
  const closeAndShow = async () => {
    if (await close()) await show({ kind: 'ballot', id: ballot.id });
  };
  return (
    <div className={styles.card}>
      <h4 dir="auto">{ballot.title}</h4>
      <p className={styles.big} role="status">
        {t('theming.votedOf', { count: ballot.voters, total: Math.max(here, ballot.voters) })}
      </p>
      <OthersSee>{t('theming.closeVoteSeen')}</OthersSee>
      <NeedsConnection command="closeBallot" />
      <Button look="primary" busy={busy} onClick={() => start(closeAndShow)}>
        {t('theming.closeAndShow')}
      </Button>
      <div className={styles.row}>
        <Button disabled={busy} onClick={() => start(close)}>
          {t('theming.closeOnly')}
        </Button>
        <Button look="plain" onClick={() => ui.setState({ panel: 'vote' })}>
          {t('theming.voteToo')}
        </Button>
      </div>
    </div>
  );
}
