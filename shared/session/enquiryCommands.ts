import * as z from 'zod/mini';
import { PRIORITIES } from '../model/place.ts';
import { id, line } from './commandFields.ts';

/** Longest text that is said for somebody, in UTF-16 code units. */
export const DOUBLE_MAX = 500;

/** Commands of an empathic enquiry: seats that change hands for a while, and what is said for somebody. */
export const ENQUIRY_COMMANDS = {
  /** Asks two who sit in seats to swap them for a while; given by one of them, or by a facilitator. */
  askSwap: z.strictObject({ seatId: id, withSeatId: id }),
  /** Asks somebody to show a seat while whoever sits there steps out and looks on. */
  askMirror: z.strictObject({ seatId: id, by: id }),
  /** It begins with the last yes, and is called off with the first no. */
  answerSwap: z.strictObject({ swapId: id, yes: z.boolean() }),
  /** Everybody is in the seat that they had before. */
  giveSeatsBack: z.strictObject({ swapId: id }),
  /** Says something for whoever sits in a seat: “I …, is that so?” */
  sayFor: z.strictObject({ seatId: id, row: z.enum(PRIORITIES), text: line(DOUBLE_MAX) }),
  /** Whoever sits there says yes, perhaps in other words, or no; whoever said it may take it back with a no. */
  answerDouble: z.strictObject({ doubleId: id, yes: z.boolean(), text: z.optional(line(DOUBLE_MAX)) }),
} as const;

export type EnquiryCommand = keyof typeof ENQUIRY_COMMANDS;

/** Who may give them; see commandRights.ts. */
export const ENQUIRY_GIVERS: Readonly<Record<EnquiryCommand, 'everyone'>> = {
  askSwap: 'everyone',
  askMirror: 'everyone',
  answerSwap: 'everyone',
  giveSeatsBack: 'everyone',
  sayFor: 'everyone',
  answerDouble: 'everyone',
};
