import { Armchair } from 'lucide-react';
import { useState, useEffect } from 'react';
import { togglePanel } from '../board/boardUi.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useIsFacilitator } from '../room/useRoom.ts';
import { useMirrored } from '../room/useMirrored.ts';
import { useFact } from '../session/useFact.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { recall, remember } from '../ui/deviceMemory.ts';
import { EnquiryStrips } from '../enquiry/EnquiryStrips.tsx';
import { useMySwap } from '../enquiry/useEnquiry.ts';
import { useActorNames, usePersonName } from './useNames.ts';
import { OutStrip } from './OutStrip.tsx';
import { useIsDone, useSeats } from './useSeats.ts';

/** Lines below the top bar about seats: one that is handed to me, the one that I sit in, those that are offered. */
export function SeatStrips() {
  const { session } = useWorkspace();
  const isObserver = useFact(session, ({ viewer }) => viewer.role === 'observer');
  const mirrored = useMirrored();
  if (isObserver || mirrored) return null;
  return (
    <>
      <HandedStrip />
      <EnquiryStrips />
      <SeatStrip />
      <OutStrip />
    </>
  );
}

function HandedStrip() {
  const t = useText();
  const { board, participantId, announce } = useWorkspace();
  const command = useCommand();
  const nameOf = useActorNames();
  const personName = usePersonName();
  const seat = useSeats().find(({ offeredTo }) => offeredTo === participantId);
  const { actor } = useSnapshot(board);
  const words = seat
    ? t('seat.handedToYou', { name: personName(seat.holder ?? ''), seat: nameOf(actor.get(seat.actorId)) })
    : '';
  useEffect(() => {
    if (words) announce(words);
  }, [words, announce]);
  if (!seat) return null;
  const seatId = seat.id;
  return (
    <Strip icon={<Armchair aria-hidden />} words={words} isCalling>
      <Button look="primary" onClick={() => void command('takeSeat', { seatId })}>
        {t('seat.take')}
      </Button>
      <Button onClick={() => void command('handSeat', { seatId, to: null })}>{t('seat.decline')}</Button>
    </Strip>
  );
}

function SeatStrip() {
  const t = useText();
  const { board, boardId, participantId, ui } = useWorkspace();
  const nameOf = useActorNames();
  const seats = useSeats();
  const isFacilitator = useIsFacilitator();
  const isDone = useIsDone();
  const { actor } = useSnapshot(board);
  const [watches, setWatches] = useState(() => recall(`seats.watch.${boardId}`) === 'yes');
  const mine = seats.find(({ holder }) => holder === participantId);
  const swap = useMySwap();
  const open = () => togglePanel(ui, 'seats');
  // Where one sits meanwhile is said in a line of its own.
  if (swap?.state === 'on') return null;
  if (mine)
    return (
      <Strip
        icon={<Armchair aria-hidden />}
        words={t(mine.isPerson ? 'seat.yourColumn' : 'seat.youAre', {
          seat: nameOf(actor.get(mine.actorId)),
        })}
        isWork
      >
        <Button look="primary" onClick={open}>
          {t('seat.mySeat')}
        </Button>
      </Strip>
    );
  const free = seats.filter(({ held, kind }) => !held && kind === 'seat').length;
  // Who leads the room offers seats, and finds one under “Seats”.
  if (free === 0 || watches || isFacilitator || isDone) return null;
  const choose = () => {
    remember(`seats.watch.${boardId}`, 'no');
    ui.setState({ panel: 'seats' });
  };
  const watch = () => {
    remember(`seats.watch.${boardId}`, 'yes');
    setWatches(true);
  };
  return (
    <Strip icon={<Armchair aria-hidden />} words={t('seat.offeredLine', { count: free })} isWork>
      <Button look="primary" onClick={choose}>
        {t('seat.takeOne')}
      </Button>
      <Button look="primary" onClick={watch}>
        {t('seat.watch')}
      </Button>
    </Strip>
  );
}
