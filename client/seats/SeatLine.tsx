import { useState } from 'react';
import { useStore } from 'zustand';
import { WHANAU_KINDS, type Actor } from '../../shared/model/actor.ts';
import { mayBeVoiced } from '../../shared/permissions/voicing.ts';
import type { SeatFact } from '../../shared/session/networkFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useAgenda } from '../agenda/useAgenda.ts';
import { useServerTime } from '../agenda/useServerTime.ts';
import { useFact } from '../session/useFact.ts';
import { Confirm } from '../theming/Confirm.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { useSeatName, useSwapsOn } from '../enquiry/useEnquiry.ts';
import { AskedThisIsMe } from './AskedThisIsMe.tsx';
import styles from './seats.module.css';
import { useActorNames, usePersonName } from './useNames.ts';
import { useIsDone, useNetwork } from './useSeats.ts';
import { isSeatingOver } from './wayOut.ts';

interface SeatLineProps {
  readonly actor: Actor;
  readonly seat: SeatFact;
}

/** One seat or chair: whose it is, who sits there, and what one can do about it with one tap. */
export function SeatLine({ actor, seat }: SeatLineProps) {
  const { session } = useWorkspace();
  const isObserver = useFact(session, ({ viewer }) => viewer.role === 'observer');
  const name = useActorNames()(actor);
  const t = useText();
  const unasked = !mayBeVoiced(useNetwork(), actor) && !seat.held;
  const state = [useSeatState(seat), ...(unasked ? [t('seat.notAsked')] : [])].join(' · ');
  return (
    <li className={styles.line} data-held={seat.held || undefined} data-kind={seat.kind}>
      <span className={styles.who}>
        <strong dir="auto">{name}</strong>
        <span className={styles.state}>{state}</span>
      </span>
      {!isObserver && <SeatTools actor={actor} seat={seat} name={name} />}
    </li>
  );
}

function useSeatState(seat: SeatFact): string {
  const t = useText();
  const { participantId, ui } = useWorkspace();
  const nameOf = usePersonName();
  const mirrored = useStore(ui, (state) => state.mirrored);
  const swap = useSwapsOn().find(({ moves }) => moves.some(({ seatId }) => seatId === seat.id));
  const seatName = useSeatName();
  const own = swap?.moves.find(({ from, seatId }) => from === seat.holder && seatId !== seat.id);
  if (swap && !seat.held) return t('enquiry.emptyMeanwhile');
  if (swap && seat.holder === participantId) return t('enquiry.yoursForAWhile');
  if (swap && !mirrored) {
    const name = nameOf(seat.holder ?? '');
    return own ? t('enquiry.heldFrom', { name, seat: seatName(own.seatId) }) : t('enquiry.shownBy', { name });
  }
  if (seat.holder === participantId) return t(seat.isPerson ? 'seat.youAreThem' : 'seat.yours');
  if (seat.kind === 'chair') return t(seat.voiced ? 'seat.chairVoiced' : 'seat.chair');
  if (!seat.held) return t('seat.free');
  if (seat.holder === null || mirrored) return t('seat.held');
  const name = nameOf(seat.holder);
  if (seat.isPerson) return t('seat.theyAreThem', { name });
  return t(seat.away ? 'seat.away' : 'seat.heldBy', { name });
}

/** For whoever a seat is of; where somebody else sits there, and of the whānau, asked once more: nobody is them by a slip of the finger. */
function ThisIsMe({ actor, seat, name }: SeatLineProps & { name: string }) {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const say = () => command('thisIsMe', { boardId, actorId: actor.id });
  if (seat.held)
    return (
      <Confirm
        look="plain"
        label={t('seat.thisIsMe')}
        question={t('seat.thisIsMeSure', { name })}
        onConfirm={say}
      />
    );
  if (WHANAU_KINDS.has(actor.actorKind)) return <AskedThisIsMe actorId={actor.id} name={name} />;
  return (
    <Button aria-label={t('seat.thisIsMeNamed', { name })} onClick={() => void say()}>
      {t('seat.thisIsMe')}
    </Button>
  );
}

function SeatTools({ actor, seat, name }: SeatLineProps & { name: string }) {
  const t = useText();
  const { participantId, session } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const network = useNetwork();
  const isOver = isSeatingOver(useAgenda());
  const isDone = useIsDone();
  const now = useServerTime(session, seat.freeAt);
  const seatId = seat.id;
  const isLent = useSwapsOn().some(({ moves }) => moves.some((move) => move.seatId === seatId));
  const unasked = !mayBeVoiced(network, actor);
  const isFree = !isLent && (!seat.held || (seat.freeAt !== null && now >= seat.freeAt));
  const offered = seat.offeredTo === participantId;
  const isOffered = !unasked && seat.kind === 'seat' && (isFree || offered);
  // Where one could take a seat a moment ago the line keeps its shape: no other one comes under the finger.
  const [wasOffered, setWasOffered] = useState(isOffered);
  if (isOffered && !wasOffered) setWasOffered(true);
  const speaks = seat.owes.includes(participantId);
  if (seat.holder === participantId || isOver) return null;
  return (
    <span className={styles.tools}>
      {wasOffered && (
        <span className={styles.slot}>
          {isOffered && (
            <Button
              look={isDone ? 'plain' : 'primary'}
              busy={busy}
              aria-label={t('seat.takeNamed', { name })}
              onClick={() => start(() => command('takeSeat', { seatId }))}
            >
              {t('seat.take')}
            </Button>
          )}
          <span className={styles.taken} data-waits={isOffered || undefined} aria-hidden="true">
            {t('seat.taken')}
          </span>
        </span>
      )}
      {!unasked && seat.kind === 'chair' && !speaks && (
        <Button
          busy={busy}
          aria-label={t('seat.speakNamed', { name })}
          onClick={() => start(() => command('speakForChair', { seatId }))}
        >
          {t('seat.speak')}
        </Button>
      )}
      {offered && (
        <Button onClick={() => void command('handSeat', { seatId, to: null })}>{t('seat.decline')}</Button>
      )}
      {!seat.isPerson && <ThisIsMe actor={actor} seat={seat} name={name} />}
      {seat.kind === 'chair' && seat.owes.length === 0 && (
        <Button
          look="plain"
          aria-label={t('seat.takeAwayNamed', { name })}
          onClick={() => void command('removeSeat', { seatId })}
        >
          {t('seat.takeAway')}
        </Button>
      )}
    </span>
  );
}
