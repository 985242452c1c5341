import * as z from 'zod/mini';
import { ANSWERS, WAYS_GIVEN } from '../model/agreementAnswer.ts';
import { id, ids, line } from './commandFields.ts';
import { ABOUTS, YES_NO } from './networkFacts.ts';
import { MOST_SEATS, TOLD_MAX, WHEN_MAX } from './networkLimits.ts';

const seat = z.strictObject({ seatId: id });

/** Commands of a network board: what is said before the first name, how people write there, and its seats. */
export const NETWORK_COMMANDS = {
  /** What is left out stays as it was. */
  describeNetwork: z.strictObject({
    boardId: id,
    about: z.optional(z.enum(ABOUTS)),
    know: z.optional(z.enum(YES_NO)),
    askedBy: z.optional(line(TOLD_MAX)),
    here: z.optional(z.enum(YES_NO)),
    tells: z.optional(line(TOLD_MAX)),
  }),
  setWhanauHere: z.strictObject({ boardId: id, whanauHere: z.boolean() }),
  setOwnColumn: z.strictObject({ boardId: id, ownColumn: z.boolean() }),
  /** Beginning anew forgets who was heard. */
  setHeardFirst: z.strictObject({ boardId: id, heardFirst: z.boolean() }),
  markHeard: z.strictObject({ boardId: id, actorId: id, heard: z.boolean() }),
  setAliases: z.strictObject({ aliases: z.boolean() }),

  /** A seat each, for those who have none; nobody is put into one. */
  offerSeats: z.strictObject({ boardId: id, actorIds: ids(MOST_SEATS).check(z.minLength(1)) }),
  /** Takes a seat that is empty, that was handed to the giver, or whose holder has been away for long. */
  takeSeat: seat,
  /** Stands up. Coming out of the role is a step of its own: see `deRole`. */
  leaveSeat: seat,
  /** Offers one's seat to somebody, who takes it or not; null takes the offer back, or declines it. */
  handSeat: z.strictObject({ seatId: id, to: z.nullable(id) }),
  /** An empty chair for somebody who is not present. */
  addChair: z.strictObject({ boardId: id, actorId: id }),
  /** The giver is in that role from now on. */
  speakForChair: seat,
  /** An empty seat or chair that nobody is in the role of. */
  removeSeat: seat,
  /** The giver is that person: the seat is theirs, whoever sat there. */
  thisIsMe: z.strictObject({ boardId: id, actorId: id }),
  /** The giver comes out of all roles, or with `left` of those whose seats are not theirs any more. */
  deRole: z.strictObject({ left: z.optional(z.boolean()) }),
  sharedAfter: z.strictObject({}),
  /** Brings somebody who is away out of all roles; they still meet it when they are back. */
  deRoleFor: z.strictObject({ participantId: id }),

  /** Answers for a seat what stands there now; `given` says how, and is refused where it is not so. */
  answerAgreement: z.strictObject({
    boardId: id,
    agreementId: id,
    actorId: id,
    answer: z.enum(ANSWERS),
    given: z.enum(WAYS_GIVEN),
    /** Needed for what was told: by whom and when. */
    toldBy: z.optional(line(TOLD_MAX)),
    toldOn: z.optional(line(WHEN_MAX)),
    /** The words as they stand on the giver's screen. */
    terms: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  }),
} as const;
