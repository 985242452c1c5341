import { ORIGIN_PLACE } from './place.ts';
import { STANDINGS, VOICES } from './standing.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';

export const POST_IT_SIZES = ['S', 'M', 'L'] as const;
export type PostItSize = (typeof POST_IT_SIZES)[number];

/** Side of the square, in world units. Never depends on the text. */
export const POST_IT_SIDE: Readonly<Record<PostItSize, number>> = { S: 140, M: 200, L: 280 };

export const POST_IT_COLORS = ['yellow', 'blue', 'green', 'rose', 'violet', 'sand'] as const;
export type PostItColor = (typeof POST_IT_COLORS)[number];

/** Where the words come from. */
export const SOURCES = ['workshop', 'paper', 'story', 'journal', 'quote', 'observed'] as const;
export type Source = (typeof SOURCES)[number];

/** What a group finds where it lines up a row. */
export const SEEN = ['unsaid', 'differently', 'shared'] as const;
export type Seen = (typeof SEEN)[number];

/** Longest text of a post-it, in UTF-16 code units. */
export const POST_IT_TEXT_MAX = 5000;

/** One idea on one note. Who wrote it stands in a server table, never here. */
export const postItTable = {
  kind: 'postIt',
  creators: 'everyone',
  createCapability: 'addPostIts',
  most: 20_000,
  fields: {
    text: { type: 'text', max: POST_IT_TEXT_MAX, writers: 'sharedAuthor', capability: 'writeText' },
    place: {
      type: 'place',
      parents: ['board', 'theme', 'lane', 'cell', 'stack'],
      default: ORIGIN_PLACE,
      writers: 'everyone',
      capability: 'move',
    },
    size: { type: 'choice', values: POST_IT_SIZES, default: 'M', writers: 'everyone', capability: 'style' },
    color: {
      type: 'choice',
      values: POST_IT_COLORS,
      default: 'yellow',
      writers: 'everyone',
      capability: 'style',
    },
    /** Question and part answered; counts read this field only. */
    lane: { type: 'reference', writers: 'everyone', capability: 'recode' },
    cohort: { type: 'reference', writers: 'author', capability: 'recode' },
    round: { type: 'reference', writers: 'nobody', capability: 'addPostIts' },
    source: { type: 'choice', values: SOURCES, default: 'workshop', writers: 'author', capability: 'recode' },
    /** The id a note had elsewhere, such as `pi-001` or `P19`. */
    sourceCode: { type: 'string', max: 60, default: '', writers: 'author', capability: 'recode' },
    /** Stands on its own: a lone voice that belongs to no theme and is no left-over. */
    alone: { type: 'boolean', default: false, writers: 'everyone', capability: 'cluster', since: 2 },
    /** Of a copy on a joint board: `boardId/recordId` of the note it was copied from. Only the server copies. */
    from: { type: 'string', max: 40, default: '', writers: 'server', capability: 'addPostIts', since: 2 },
    /** Revealed without its writer, whom nobody can find any more: only facilitators change its words. */
    anonymous: {
      type: 'boolean',
      default: false,
      writers: 'server',
      capability: 'addPostIts',
      since: 3,
    },
    /** How sure it is that the person of the column said it; read by {@link standingOf}. */
    standing: {
      type: 'choice',
      values: STANDINGS,
      default: 'guess',
      writers: 'everyone',
      capability: 'recode',
      since: 4,
    },
    /** Who said or reported it, by role or name, and when, as people write it. */
    saidBy: { type: 'string', max: 80, default: '', writers: 'everyone', capability: 'recode', since: 4 },
    saidWhen: { type: 'string', max: 40, default: '', writers: 'everyone', capability: 'recode', since: 4 },
    /** Set as the note is made: nobody turns words from a seat into somebody's own. */
    voice: {
      type: 'choice',
      values: VOICES,
      default: 'own',
      writers: 'nobody',
      capability: 'addPostIts',
      since: 4,
    },
    /** Who asked the person afterwards, of words from a seat or chair; '' = not asked. */
    asked: { type: 'string', max: 80, default: '', writers: 'everyone', capability: 'recode', since: 4 },
    /** Where a row is compared: seen differently, or shared. */
    seen: {
      type: 'choice',
      values: SEEN,
      default: 'unsaid',
      writers: 'everyone',
      capability: 'cluster',
      since: 4,
    },
    done: { type: 'boolean', default: false, writers: 'everyone', capability: 'style' },
    deleted: { type: 'boolean', default: false, writers: 'author', capability: 'bin' },
  },
} as const satisfies RecordTable;

export type PostIt = RecordOf<typeof postItTable>;
