import { CirclePause, UsersRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { useIsFacilitator, useOwnGroup, useRoom } from './useRoom.ts';
import { MirrorStrip } from './MirrorStrip.tsx';
import { useMirrored } from './useMirrored.ts';
import { LeadingStrip, LeadStrip } from './LeadStrips.tsx';
import { NeedStrip } from './NeedStrip.tsx';
import { TurnStrip } from './TurnStrip.tsx';

/** Lines below the top bar about the room itself: all waits, somebody needs something, whose turn it is, where to look. */
export default function RoomStrips() {
  return (
    <>
      <PausedStrip />
      <MirrorStrip />
      <NeedStrip />
      <TurnStrip />
      <LeadStrip />
      <LeadingStrip />
      <GroupStrip />
    </>
  );
}

function PausedStrip() {
  const t = useText();
  const { announce } = useWorkspace();
  const command = useCommand();
  const { paused } = useRoom();
  const isFacilitator = useIsFacilitator();
  useEffect(() => {
    if (paused) announce(t('room.paused'));
  }, [paused, announce, t]);
  if (!paused) return null;
  return (
    <Strip icon={<CirclePause aria-hidden />} words={<strong>{t('room.paused')}</strong>} isCalling>
      {isFacilitator && (
        <Button look="primary" onClick={() => void command('pauseRoom', { paused: false })}>
          {t('room.goOn')}
        </Button>
      )}
    </Strip>
  );
}

function GroupStrip() {
  const t = useText();
  const { session, participantId } = useWorkspace();
  const group = useOwnGroup();
  const mirrored = useMirrored();
  const people = useFact(session, ({ items }) => items.person);
  const key = group?.people.join() ?? '';
  const [dismissed, setDismissed] = useState('');
  if (!group || mirrored || dismissed === key) return null;
  const others = group.people.filter((id) => id !== participantId);
  const names = others.map((id) => people[id]?.name || t('people.unnamed')).join(', ');
  return (
    <Strip
      icon={<UsersRound aria-hidden />}
      words={t(others.length === 0 ? 'room.ownGroupAlone' : 'room.ownGroup', { number: group.number, names })}
      onDismiss={() => setDismissed(key)}
    />
  );
}
