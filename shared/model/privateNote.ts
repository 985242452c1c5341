import { POST_IT_TEXT_MAX } from './postIt.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';

/** What the hash of a withdrawal token looks like: SHA-256, lower case hexadecimal. */
export const WITHDRAWAL_HASH = /^[0-9a-f]{64}$/;

const byWriter = { writers: 'author', capability: 'writePrivately' } as const;

/**
 * A note that only its writer can read. It lives in the document of that person and round, never on a board; what the
 * server brings onto the board when a round is revealed are post-its under ids of its own.
 */
export const privateNoteTable = {
  kind: 'privateNote',
  scope: 'private',
  creators: 'everyone',
  createCapability: 'writePrivately',
  most: 500,
  fields: {
    text: { type: 'text', max: POST_IT_TEXT_MAX, ...byWriter },
    /** The part of the question that it answers. */
    lane: { type: 'reference', ...byWriter },
    /** Not to be revealed with the others. */
    heldBack: { type: 'boolean', default: false, ...byWriter },
    /** Its writer has handed the device on: it is not shown there any more, and revealed with the others. */
    passedOn: { type: 'boolean', default: false, ...byWriter },
    /** Hash of a random token that only the writer's device holds; whoever shows the token can take the revealed note back. */
    withdrawal: { type: 'string', max: 64, default: '', writers: 'nobody', capability: 'writePrivately' },
    deleted: { type: 'boolean', default: false, ...byWriter },
  },
} as const satisfies RecordTable;

export type PrivateNote = RecordOf<typeof privateNoteTable>;
