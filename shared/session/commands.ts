import * as z from 'zod/mini';
import type { RefusalReason } from '../model/refusal.ts';
import { BOARD_KINDS } from '../model/tables.ts';
import { AGENDA_COMMANDS } from './agendaCommands.ts';
import { id, line } from './commandFields.ts';
import { DOOR_COMMANDS } from './doorCommands.ts';
import { BEYONDS, REACHES } from './facts.ts';
import { ENQUIRY_COMMANDS } from './enquiryCommands.ts';
import { MOMENT_COMMANDS } from './momentCommands.ts';
import { NETWORK_COMMANDS } from './networkCommands.ts';
import { PRIVATE_COMMANDS } from './privateCommands.ts';
import { READERS_COMMANDS } from './readersCommands.ts';
import { ROOM_COMMANDS } from './roomCommands.ts';
import { THEMING_COMMANDS } from './themingCommands.ts';

const role = z.enum(['facilitator', 'participant', 'observer']);
/** What the writers of a new round are told of who can read, besides `readers`; left out, `workshop` and `themes`. */
const promise = { reach: z.optional(z.enum(REACHES)), beyond: z.optional(z.enum(BEYONDS)) };

/**
 * Commands to the server over socket.io: what changes server facts. Each has a parser for its
 * input; a new command adds a line. Sent with an id of the client's making: the same id again
 * gets the same answer and is not done twice.
 */
export const COMMANDS = {
  renameWorkshop: z.strictObject({ title: line(200) }),
  setPurpose: z.strictObject({
    purpose: line(1000),
    minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(10_080))),
  }),
  addCohort: z.strictObject({ cohortId: id, title: line(200) }),
  addBoard: z.strictObject({
    title: line(200),
    template: z.enum(['blank', 'barriers-enablers', 'network']),
    ...promise,
  }),
  renameBoard: z.strictObject({ boardId: id, title: line(200) }),
  setSharedText: z.strictObject({ boardId: id, sharedText: z.boolean() }),
  setShowCursors: z.strictObject({ boardId: id, showCursors: z.boolean() }),
  lockRecords: z.strictObject({
    boardId: id,
    ids: z.array(id).check(z.minLength(1), z.maxLength(400)),
    locked: z.boolean(),
  }),
  freezeLayer: z.strictObject({ boardId: id, kind: z.enum(BOARD_KINDS), frozen: z.boolean() }),
  openRound: z.strictObject({
    boardId: id,
    title: line(200),
    readers: line(400),
    names: z.enum(['shown', 'hidden']),
    ...promise,
  }),
  setMyName: z.strictObject({ name: line(80) }),
  setMyCohort: z.strictObject({ cohort: z.nullable(id) }),
  /** Undoes what one person did on a board in the last minutes; the bin keeps what they made. */
  takeBack: z.strictObject({
    boardId: id,
    participantId: id,
    minutes: z.int().check(z.minimum(1), z.maximum(15)),
  }),
  setRole: z.strictObject({ participantId: id, role }),
  removePerson: z.strictObject({ participantId: id }),
  readmitPerson: z.strictObject({ participantId: id }),
  ...ROOM_COMMANDS,
  ...NETWORK_COMMANDS,
  ...THEMING_COMMANDS,
  ...DOOR_COMMANDS,
  ...PRIVATE_COMMANDS,
  ...READERS_COMMANDS,
  ...AGENDA_COMMANDS,
  ...MOMENT_COMMANDS,
  ...ENQUIRY_COMMANDS,
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<Name extends CommandName> = z.infer<(typeof COMMANDS)[Name]>;

export function isCommandName(value: unknown): value is CommandName {
  return typeof value === 'string' && Object.hasOwn(COMMANDS, value);
}

/** Event `command`, client to server, with acknowledgement. */
export interface CommandMessage<Name extends CommandName = CommandName> {
  readonly id: string;
  readonly name: Name;
  readonly input: CommandInput<Name>;
}

/**
 * `closed`: a check, vote or round is over; `not-at-table`: somebody else's table; `not-promised`: the writers were told
 * otherwise; `seat-taken`: somebody else sits there; `not-asked`: the whānau was not asked; `changed`: it says something else by now; `too-few`: fewer than five people wrote; `held`: something has to be done before the step can be left.
 */
export type CommandProblem =
  | RefusalReason
  | 'unknown-command'
  | 'gone'
  | 'unavailable'
  | 'closed'
  | 'not-at-table'
  | 'not-promised'
  | 'too-few'
  | 'held'
  | 'seat-taken'
  | 'not-asked'
  | 'changed';

export type CommandAnswer =
  | { readonly ok: true; readonly result?: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: CommandProblem; readonly detail: string };

/** What a client says when it connects (socket.io `auth`). Browsers prove themselves by cookie, programs by ticket. */
export const connectAuthParser = z.strictObject({
  as: id,
  boardId: z.optional(id),
  ticket: z.optional(line(200)),
});
export type ConnectAuth = z.infer<typeof connectAuthParser>;
