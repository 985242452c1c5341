import { cleanText } from '../../../shared/model/cleanText.ts';
import { newId } from '../../../shared/model/ids.ts';
import { postItTable } from '../../../shared/model/postIt.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { endOfCell } from '../../../shared/operations/cellNote.ts';
import { currentStep } from '../../../shared/session/agenda.ts';
import type { EnquiryCommand } from '../../../shared/session/enquiryCommands.ts';
import { peopleIn } from '../../../shared/session/enquiryFacts.ts';
import type { StoredItem } from '../../storage/workshopStore.ts';
import { CommandRefused, type CommandContext, type CommandOutcome, type CommandRuns } from '../commandRun.ts';
import type { CopiedRecord } from '../copies.ts';
import { findAgenda } from '../items/agenda.ts';
import {
  listDoubles,
  listSwaps,
  planSwapOff,
  planSwapOn,
  readDouble,
  readSwap,
  type DoubleDetails,
  type StoredMove,
  type SwapDetails,
} from '../items/enquiry.ts';
import { changeItem, dropItem, putItem } from '../items/itemChanges.ts';
import { listSeats, readSeat, withOne } from '../items/seat.ts';
import { findOpenRound } from '../rounds.ts';
import { isFacilitator, type WorkshopState } from '../workshopState.ts';
import { requireBoardDetails } from './boardPatch.ts';
import { requireItem } from './requireItem.ts';
import { requirePerson } from './requirePerson.ts';
import { readActorOf, requireAsked, requireOutOfRole, requireSeat } from './seatRules.ts';

/** What waits for an answer on one board. */
const MOST_DOUBLES = 100;

/** Seats that change hands for a while, and what is said for somebody: nobody is put anywhere, and nothing said, without their yes. */
export const enquiryCommands: CommandRuns<EnquiryCommand> = {
  async askSwap({ seatId, withSeatId }, context) {
    await requireMayBeShown(context, [seatId, withSeatId]);
    return (state) => {
      const [one, other] = [requireSeat(state, seatId), requireSeat(state, withSeatId)];
      const [ada, ben] = [requireHolder(one), requireHolder(other)];
      if (one.boardId !== other.boardId || ada === ben)
        throw new CommandRefused('bad-input', 'Two people on one board swap their seats.');
      return ask(state, context, one.boardId, {
        way: 'swap',
        moves: [leave(one, ben), leave(other, ada)],
      });
    };
  },
  async askMirror({ seatId, by }, context) {
    await requireMayBeShown(context, [seatId]);
    return (state) => {
      const seat = requireSeat(state, seatId);
      if (requireHolder(seat) === by)
        throw new CommandRefused('bad-input', 'Somebody else shows it, while you look on.');
      const { role } = requirePerson(state, by);
      if (role === 'observer')
        throw new CommandRefused('bad-input', 'Whoever only looks on does not show a seat.');
      // One sits in one seat at a time: theirs is empty meanwhile.
      const own = listSeats(state).filter(
        (one) => one.boardId === seat.boardId && readSeat(one).holder === by,
      );
      const moves = [leave(seat, by), ...own.map((one) => leave(one, null))];
      return ask(state, context, seat.boardId, { way: 'mirror', moves });
    };
  },
  async answerSwap({ swapId, yes }, context) {
    const { participantId } = context;
    const asked = readSwap(requireSwap(context.state(), swapId));
    if (yes) await requireMayBeShown(context, shownSeats(asked));
    return (state) => {
      const item = requireSwap(state, swapId);
      const swap = readSwap(item);
      requirePart(swap, participantId);
      if (swap.state === 'on') return { changes: [], isIdle: true };
      if (!yes) return { changes: [dropItem(item)] };
      requireEnquiry(state);
      requireSame(state, swap);
      const agreed = withOne(swap.agreed, participantId);
      const isOn = peopleIn(swap).every((id) => agreed.includes(id));
      const next: SwapDetails = { ...swap, agreed, state: isOn ? 'on' : 'asked' };
      return { changes: [changeItem(item, { ...next }), ...(isOn ? planSwapOn(state, next) : [])] };
    };
  },
  giveSeatsBack:
    ({ swapId }, { participantId }) =>
    (state) => {
      const item = requireSwap(state, swapId);
      if (!isFacilitator(state, participantId)) requirePart(readSwap(item), participantId);
      return { changes: planSwapOff(state, item) };
    },
  sayFor:
    ({ seatId, row, text }, { participantId }) =>
    (state) => {
      requireEnquiry(state);
      const seat = requireSeat(state, seatId);
      const to = requireHolder(seat);
      if (to === participantId)
        throw new CommandRefused('bad-input', 'This is your own seat: say it yourself.');
      const words = cleanText(text).trim();
      if (words === '') throw new CommandRefused('bad-input', 'There are no words yet.');
      const waiting = listDoubles(state).filter(({ boardId }) => boardId === seat.boardId);
      if (waiting.length >= MOST_DOUBLES)
        throw new CommandRefused('too-many', 'Many wait for an answer. Let them be answered first.');
      const more: DoubleDetails = { seatId, by: participantId, to, row, text: words };
      const before = waiting.filter((one) => isSameAsking(readDouble(one), more));
      const id = newId();
      const put = putItem({
        ...{ id, workshopId: state.workshop.id, boardId: seat.boardId, kind: 'double' },
        more: { ...more },
      });
      return { changes: [...before.map(dropItem), put], result: { doubleId: id } };
    },
  async answerDouble({ doubleId, yes, text }, context) {
    const { participantId } = context;
    const { to, by } = readDouble(requireDouble(context.state(), doubleId));
    if (participantId !== to && (participantId !== by || yes))
      throw new CommandRefused('not-author', 'Whoever it is said for answers.');
    if (yes) await writeDouble(context, doubleId, text);
    return (state) => {
      const item = state.items.get('double', doubleId);
      return item === undefined ? { changes: [], isIdle: true } : { changes: [dropItem(item)] };
    };
  },
};

function leave(seat: StoredItem, to: string | null): StoredMove {
  const { holder, isPerson } = readSeat(seat);
  return { seatId: seat.id, from: holder, to, wasPerson: isPerson };
}

/** Asks everybody whose seat it is; whoever asks for their own has said yes. */
function ask(
  state: WorkshopState,
  { participantId }: CommandContext,
  boardId: string,
  { way, moves }: Pick<SwapDetails, 'way' | 'moves'>,
): CommandOutcome {
  requireEnquiry(state);
  const people = peopleIn({ moves });
  if (!people.includes(participantId) && !isFacilitator(state, participantId))
    throw new CommandRefused('not-facilitator', 'One of the two asks, or a facilitator.');
  for (const id of people) requireOutOfRole(state, id);
  if (listSwaps(state).some((item) => peopleIn(readSwap(item)).some((id) => people.includes(id))))
    throw new CommandRefused(
      'held',
      'One of them has been asked, or sits elsewhere for a while. Give those seats back first.',
    );
  const agreed = people.filter((id) => id === participantId);
  const more: SwapDetails = { way, state: 'asked', moves, agreed };
  const id = newId();
  const put = putItem({ id, workshopId: state.workshop.id, boardId, kind: 'swap', more: { ...more } });
  return { changes: [put], result: { swapId: id } };
}

/** Those seats in which somebody sits meanwhile who is not that person. */
function shownSeats({ moves }: SwapDetails): string[] {
  return moves.flatMap(({ seatId, to }) => (to === null ? [] : [seatId]));
}

/** Nobody speaks for a real whānau unless it was asked: not for a while either. */
async function requireMayBeShown(context: CommandContext, seatIds: readonly string[]): Promise<void> {
  for (const seatId of seatIds) {
    const actor = await readActorOf(context, seatId);
    requireAsked(context.state(), requireSeat(context.state(), seatId), actor);
  }
}

/** This is part of an enquiry; in other steps of an agenda people stay in their own seats. */
function requireEnquiry(state: WorkshopState): void {
  const step = currentStep(findAgenda(state));
  if (step && step.kind !== 'enquiry')
    throw new CommandRefused('step', 'This is for a step of enquiry. Go to one first.');
}

function requireHolder(seat: StoredItem): string {
  const { holder } = readSeat(seat);
  if (holder === null) throw new CommandRefused('bad-input', 'Nobody sits there.');
  return holder;
}

function requireSwap(state: WorkshopState, swapId: string): StoredItem {
  return requireItem(state, 'swap', swapId, 'This was called off, or the seats were given back.');
}

function requireDouble(state: WorkshopState, doubleId: string): StoredItem {
  return requireItem(state, 'double', doubleId, 'This was answered, or taken back.');
}

function requirePart(swap: SwapDetails, participantId: string): void {
  if (!peopleIn(swap).includes(participantId))
    throw new CommandRefused('not-author', 'Only those whose seats it is about answer.');
}

/** Everybody sits where they sat when they were asked. */
function requireSame(state: WorkshopState, { moves }: SwapDetails): void {
  const isSame = moves.every(({ seatId, from }) => readSeat(requireSeat(state, seatId)).holder === from);
  if (!isSame) throw new CommandRefused('seat-taken', 'Somebody sits elsewhere by now. Ask for it anew.');
}

/** Who says something for the same person anew means it instead of what they said before. */
function isSameAsking(one: DoubleDetails, other: DoubleDetails): boolean {
  return one.by === other.by && one.seatId === other.seatId && one.row === other.row;
}

/** Writes what was said as a note of whoever sits in the seat, once: their yes makes the words theirs. */
async function writeDouble(context: CommandContext, doubleId: string, text?: string): Promise<void> {
  const state = context.state();
  const { boardId, ...item } = requireDouble(state, doubleId);
  const double = readDouble({ boardId, ...item });
  const seat = requireSeat(state, double.seatId);
  const { holder } = readSeat(seat);
  if (holder !== double.to) throw new CommandRefused('seat-taken', 'You do not sit in this seat any more.');
  if (requireBoardDetails(state, boardId).frozen.includes('postIt'))
    throw new CommandRefused('frozen', 'The notes of this board are frozen.');
  const words = cleanText(text ?? double.text).trim();
  if (words === '') throw new CommandRefused('bad-input', 'There are no words left. Say no instead.');
  await context.addCopies(boardId, (snapshot) =>
    // Answered on two devices at once, it is written once.
    snapshot.postIt.has(doubleId)
      ? []
      : [noteOf(state, snapshot, seat, doubleId, { ...double, text: words })],
  );
}

function noteOf(
  state: WorkshopState,
  snapshot: BoardSnapshot,
  seat: StoredItem,
  id: string,
  { to, row, text }: DoubleDetails,
): CopiedRecord {
  const { actorId, isPerson } = readSeat(seat);
  const record = completeRecord(postItTable, id, {
    ...{ text, place: endOfCell(snapshot, actorId, row) },
    round: findOpenRound(state, seat.boardId),
    cohort: state.participants.get(to)?.cohortId ?? null,
    ...(isPerson ? { standing: 'said' as const } : { voice: 'seat' as const }),
  });
  return { kind: 'postIt', record, participantId: to };
}
