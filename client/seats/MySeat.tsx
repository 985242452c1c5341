import { useEffect, useRef, useState } from 'react';
import type { SeatFact } from '../../shared/session/networkFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { showToast } from '../ui/toasts.ts';
import { GiveBackButton } from '../enquiry/SwapTools.tsx';
import { useMySwap } from '../enquiry/useEnquiry.ts';
import { AskedThisIsMe } from './AskedThisIsMe.tsx';
import { SayAsI } from './SayAsI.tsx';
import styles from './seats.module.css';
import { useActorNames, usePersonName } from './useNames.ts';
import { useSeats } from './useSeats.ts';

/** One's own seat, and the chairs that one speaks for: who one is there, and what one says as "I". */
export function MySeat() {
  const { participantId } = useWorkspace();
  const seats = useSeats();
  const mine = seats.filter(({ holder }) => holder === participantId);
  const chairs = seats.filter(({ kind, owes }) => kind === 'chair' && owes.includes(participantId));
  const all = [...mine, ...chairs];
  // What was there when the panel opened stays where it is; what one takes now is brought into sight.
  const [before] = useState(() => new Set(all.map(({ id }) => id)));
  return all.map((seat) => <OneSeat key={seat.id} seat={seat} isNew={!before.has(seat.id)} />);
}

function OneSeat({ seat, isNew }: { seat: SeatFact; isNew: boolean }) {
  const t = useText();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isNew || !section.current) return;
    section.current.scrollIntoView({ block: 'start' });
    (section.current.querySelector('textarea') ?? section.current).focus({ preventScroll: true });
  }, [isNew]);
  const { board } = useWorkspace();
  const { actor: actors } = useSnapshot(board);
  const name = useActorNames()(actors.get(seat.actorId));
  const isChair = seat.kind === 'chair';
  const swap = useMySwap();
  const isLent = swap?.state === 'on' && swap.moves.some(({ seatId }) => seatId === seat.id);
  const sitsAs = isLent ? 'enquiry.forAWhile' : 'seat.youSitAs';
  const over = seat.isPerson ? 'seat.yourOwn' : isChair ? 'seat.youSpeakFor' : sitsAs;
  return (
    <section ref={section} tabIndex={-1} className={styles.mine} data-kind={seat.kind} aria-label={name}>
      <p className={styles.over}>{t(over)}</p>
      <h3 className={styles.figure} dir="auto">
        {name}
      </h3>
      {!seat.isPerson && <p className={panels.quiet}>{t(isChair ? 'seat.chairMark' : 'seat.seatMark')}</p>}
      <SayAsI seat={seat} />
      {!isChair && !isLent && !seat.isPerson && <AskedThisIsMe actorId={seat.actorId} name={name} />}
      {!isChair && !isLent && <LetGo seat={seat} />}
      {isLent && (
        <div>
          <GiveBackButton swapId={swap.id} />
        </div>
      )}
    </section>
  );
}

/** Standing up, and handing over. */
function LetGo({ seat }: { seat: SeatFact }) {
  const t = useText();
  const command = useCommand();
  const [handing, setHanding] = useState(false);
  const nameOf = usePersonName();
  const seatId = seat.id;
  if (seat.offeredTo !== null)
    return (
      <p className={panels.row}>
        <span className={panels.quiet}>{t('seat.waitsFor', { name: nameOf(seat.offeredTo) })}</span>
        <Button onClick={() => void command('handSeat', { seatId, to: null })}>{t('seat.keep')}</Button>
      </p>
    );
  if (handing) return <HandOver seatId={seatId} onDone={() => setHanding(false)} />;
  return (
    <div className={panels.row}>
      <Button onClick={() => setHanding(true)}>{t('seat.hand')}</Button>
      <Button look="plain" onClick={() => void command('leaveSeat', { seatId })}>
        {t('seat.leave')}
      </Button>
    </div>
  );
}

function HandOver({ seatId, onDone }: { seatId: string; onDone: () => void }) {
  const t = useText();
  const { session, participantId } = useWorkspace();
  const command = useCommand();
  const people = useFact(session, ({ items }) => items.person);
  const others = Object.values(people)
    .filter(({ id, here, role, removed }) => id !== participantId && here && role !== 'observer' && !removed)
    .map(({ id, name }) => ({ value: id, label: name || t('people.unnamed') }));
  const [to, setTo] = useState(others[0]?.value ?? '');
  if (others.length === 0) return <p className={panels.quiet}>{t('seat.nobodyToHand')}</p>;
  const hand = async () => {
    const answer = await command('handSeat', { seatId, to });
    if (answer.ok) showToast(t('seat.handed'));
    onDone();
  };
  return (
    <div className={panels.stack}>
      <Select label={t('seat.handTo')} options={others} value={to} onChange={setTo} />
      <div className={panels.row}>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
        <Button look="primary" onClick={() => void hand()}>
          {t('seat.hand')}
        </Button>
      </div>
    </div>
  );
}
