import { isTheirOwn, type GivenAnswer, type WayGiven } from '../../../shared/model/agreementAnswer.ts';
import { cleanLine } from '../../../shared/model/cleanText.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { agreementState, isSettled } from '../../../shared/queries/agreement.ts';
import type { CommandInput } from '../../../shared/session/commands.ts';
import { SEAT_WAITS_MS } from '../../../shared/session/networkLimits.ts';
import type { StoredItem } from '../../storage/workshopStore.ts';
import { awaySinceOf } from '../awaySince.ts';
import { boardAgreement } from '../boardAgreement.ts';
import { CommandRefused, type CommandContext, type CommandOutcome, type CommandRuns } from '../commandRun.ts';
import { listAnswers, putAnswer, type AnswerDetails } from '../items/agreementAnswer.ts';
import { readSwap, swapOf } from '../items/enquiry.ts';
import { inRole, readSeat, seatOf } from '../items/seat.ts';
import type { WorkshopState } from '../workshopState.ts';
import { requireBoardDetails } from './boardPatch.ts';
import { requireAsked } from './seatRules.ts';

type AnswerInput = CommandInput<'answerAgreement'>;
type Giver = Pick<CommandContext, 'participantId' | 'awaySince' | 'now'>;

/**
 * Answers to who comes when. They are server facts, since what counts is who said it: the server knows who sits where, and a page can
 * say nothing of it.
 */
export const agreementCommands: CommandRuns<'answerAgreement'> = {
  async answerAgreement(input, context) {
    requireBoardDetails(context.state(), input.boardId);
    const snapshot = await context.readBoard(input.boardId, (now) => now);
    return (state) => planAnswer(state, snapshot, input, context);
  },
};

function planAnswer(
  state: WorkshopState,
  snapshot: BoardSnapshot,
  input: AnswerInput,
  giver: Giver,
): CommandOutcome {
  const { boardId, agreementId, actorId } = input;
  const read = boardAgreement(state, snapshot, boardId, agreementId);
  if (read === null) throw new CommandRefused('not-found', 'This agreement is not on the board any more.');
  const asked = read.asked.find(({ actor }) => actor.id === actorId);
  if (asked === undefined) throw new CommandRefused('not-found', 'They are not asked here.');
  if (read.terms !== input.terms)
    throw new CommandRefused('changed', 'It says something else by now. Read it again, then answer.');
  requireGiven(state, input, asked.actor, giver);
  requireWord(asked.history, input, read.terms);
  const known = listAnswers(state, boardId, agreementId).find((one) => one.actorId === actorId);
  const history = known?.history ?? [];
  const answer = { ...said(input), terms: read.terms, at: giver.now, by: giver.participantId };
  if (isSame(history.at(-1), answer)) return { changes: [], isIdle: true };
  const others = read.asked.filter((one) => one !== asked);
  const answered = { ...asked, history: [...history, { ...answer, made: 'open' as const }] };
  const made = agreementState([...others, answered], read.terms, isSettled(read.unsettled));
  return {
    changes: [
      putAnswer(state, boardId, { agreementId, actorId, history: [...history, { ...answer, made }] }),
    ],
  };
}

function said({ answer, given, toldBy = '', toldOn = '' }: AnswerInput) {
  const isTold = given === 'told';
  return { answer, given, toldBy: isTold ? cleanLine(toldBy) : '', toldOn: isTold ? cleanLine(toldOn) : '' };
}

function isSame(last: AnswerDetails | undefined, next: Omit<AnswerDetails, 'made'>): boolean {
  return (
    last !== undefined &&
    (['answer', 'given', 'toldBy', 'toldOn', 'terms'] as const).every((name) => last[name] === next[name])
  );
}

/** An answer is given as it says, or not at all. */
function requireGiven(
  state: WorkshopState,
  input: AnswerInput,
  actor: Parameters<typeof requireAsked>[2],
  giver: Giver,
): void {
  const seat = seatOf(state, input.boardId, input.actorId);
  if (input.given === 'told') return requireTold(state, seat, input, giver);
  if (seat === undefined || givenFrom(state, seat, giver.participantId) !== input.given)
    throw new CommandRefused('not-author', whyNotGiven[input.given]);
  if (input.given !== 'person') requireAsked(state, seat, actor);
}

const whyNotGiven: Readonly<Record<Exclude<WayGiven, 'told'>, string>> = {
  person: 'Only whoever sits there as themselves says yes or no for this person.',
  inRole: 'Only whoever sits in this seat answers in its role.',
  chair: 'Only whoever speaks for this chair answers for it.',
};

/** Whose own seat it is: whoever swaps it away for a while is that person still, and takes a yes back from wherever they sit. */
function personOf(state: WorkshopState, item: StoredItem): string | null {
  const { holder, isPerson } = readSeat(item);
  if (isPerson) return holder;
  const swap = swapOf(state, item.id);
  const move = swap && readSwap(swap).moves.find(({ seatId }) => seatId === item.id);
  return move?.wasPerson ? move.from : null;
}

/** From where somebody answers for this seat; null = from nowhere. */
function givenFrom(state: WorkshopState, item: StoredItem, participantId: string): WayGiven | null {
  const seat = readSeat(item);
  if (personOf(state, item) === participantId) return 'person';
  if (seat.holder === participantId) return 'inRole';
  return seat.kind === 'chair' && inRole(seat).includes(participantId) ? 'chair' : null;
}

/** Whoever is here answers for themselves; nobody tells it for them. */
function requireTold(
  state: WorkshopState,
  item: StoredItem | undefined,
  input: AnswerInput,
  { awaySince, now }: Giver,
): void {
  const { toldBy, toldOn } = said(input);
  if (toldBy === '' || toldOn === '') throw new CommandRefused('bad-input', 'Say who told us, and when.');
  const person = item === undefined ? null : personOf(state, item);
  if (person === null) return;
  const since = awaySinceOf(state, awaySince, person);
  if (since === null || now - since < SEAT_WAITS_MS)
    throw new CommandRefused('seat-taken', 'They are here and answer for themselves.');
}

/** What somebody said themselves to these words is not outvoted by whoever plays them, nor is their no by hearsay. */
function requireWord(history: readonly GivenAnswer[], { given, answer }: AnswerInput, terms: string): void {
  const last = history.at(-1);
  if (last === undefined || last.terms !== terms || given === 'person') return;
  if (isTheirOwn(last) && given !== 'told')
    throw new CommandRefused('not-author', 'They have answered this themselves. Only they change it.');
  if (last.given === 'person' && last.answer === 'no' && answer === 'yes')
    throw new CommandRefused('not-author', 'They said no to this themselves, here. Only they say yes to it.');
}
