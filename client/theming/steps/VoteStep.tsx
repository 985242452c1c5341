import { Vote } from 'lucide-react';
import { useState } from 'react';
import type { BallotFact } from '../../../shared/session/themingFacts.ts';
import { MOST_BUDGET } from '../../../shared/session/limits.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { Fold } from '../Fold.tsx';
import { NeedsConnection } from '../NeedsConnection.tsx';
import { OthersSee } from '../OthersSee.tsx';
import { Stepper } from '../Stepper.tsx';
import { useBusy } from '../useBusy.ts';
import { useWaits } from '../useWaits.ts';
import { useItems } from '../useItems.ts';
import { ClosedBallot } from './ClosedBallot.tsx';
import { OpenBallot } from './OpenBallot.tsx';

type About = BallotFact['about'];
const USUAL_BUDGET = 3;

/** A vote with a budget: opened, closed, read. Hidden until it is closed. */
export function VoteStep() {
  const t = useText();
  const ballots = useItems('ballot').toReversed();
  const open = ballots.find(({ state }) => state === 'open');
  const [latest, ...earlier] = ballots.filter(({ state }) => state === 'closed');
  return (
    <>
      {open && <OpenBallot ballot={open} />}
      {latest && <ClosedBallot key={latest.id} ballot={latest} />}
      {!open && !latest && <BallotForm />}
      {!open && latest && (
        <Fold title={t('theming.voteAgain')}>
          <BallotForm />
        </Fold>
      )}
      {earlier.length > 0 && (
        <Fold title={t('theming.earlierVotes', { count: earlier.length })}>
          {earlier.map((ballot) => (
            <ClosedBallot key={ballot.id} ballot={ballot} />
          ))}
        </Fold>
      )}
    </>
  );
}

function BallotForm() {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const [isBusy, start] = useBusy();
  const { waits } = useWaits('openBallot');
  const busy = isBusy || waits;
  const [title, setTitle] = useState('');
  const [about, setAbout] = useState<About>('theme');
  const [budget, setBudget] = useState(USUAL_BUDGET);
  const open = () =>
    command('openBallot', { boardId, title: title.trim() || t('theming.voteUsual'), about, budget });
  return (
    <>
      <Field
        label={t('theming.voteTitle')}
        placeholder={t('theming.voteUsual')}
        value={title}
        maxLength={200}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Chips
        label={t('theming.voteAbout')}
        value={about}
        onChange={setAbout}
        options={[
          { value: 'theme', label: t('theming.voteThemes') },
          { value: 'distilled', label: t('theming.voteDistilled') },
          { value: 'postIt', label: t('theming.voteNotes') },
        ]}
      />
      <Stepper label={t('theming.budget')} value={budget} least={1} most={MOST_BUDGET} onChange={setBudget} />
      <OthersSee>{t('theming.voteSeen')}</OthersSee>
      <NeedsConnection command="openBallot" />
      <Button look="primary" icon={<Vote aria-hidden />} busy={busy} onClick={() => start(open)}>
        {t('theming.openVote')}
      </Button>
    </>
  );
}
