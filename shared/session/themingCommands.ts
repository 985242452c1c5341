import * as z from 'zod/mini';
import { isRank } from '../model/rank.ts';
import { id, ids, line } from './commandFields.ts';
import { SPOTLIGHT_KINDS } from './facts.ts';
import {
  ANSWER_NOTE_MAX,
  DISTILLED_MAX,
  EVIDENCE_MAX,
  MOST_BUDGET,
  MOST_DEALT,
  MOST_TABLES,
} from './limits.ts';
import { STEMS, VERDICTS } from './themingFacts.ts';

const count = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const coordinate = z.number().check(z.minimum(-1_000_000), z.maximum(1_000_000));
const side = z.number().check(z.minimum(1), z.maximum(1_000_000));
const area = z.strictObject({ x: coordinate, y: coordinate, width: side, height: side });
const rank = z.string().check(z.refine(isRank));

const distilledParts = {
  text: line(DISTILLED_MAX),
  evidence: z.optional(line(EVIDENCE_MAX)),
  themes: z.optional(ids(200)),
  notes: z.optional(ids(400)),
  /** Left out, it comes last. */
  rank: z.optional(rank),
};

/** Commands of theming: tables, freezing, distilling, checks, votes, links for others, joint boards. */
export const THEMING_COMMANDS = {
  setSpotlight: z.strictObject({
    boardId: id,
    spotlight: z.nullable(z.strictObject({ kind: z.enum(SPOTLIGHT_KINDS), id })),
  }),
  /** The next page of what fills the wall, or the one before. */
  turnWall: z.strictObject({ boardId: id, by: z.literal([1, -1]) }),
  setSuggestions: z.strictObject({ boardId: id, suggestions: z.boolean() }),
  /** Opens frozen themes for rewording, or freezes them again, which keeps a new wording as their next version. */
  reopenTheme: z.strictObject({
    boardId: id,
    themeIds: ids(100).check(z.minLength(1)),
    reopened: z.boolean(),
  }),

  /** Takes the place of all tables that the board had. */
  dealTables: z.strictObject({
    boardId: id,
    tables: z
      .array(
        z.strictObject({
          title: line(80),
          kind: z.enum(['table', 'person']),
          people: ids(200),
          size: count(1, 30),
          noteIds: ids(MOST_DEALT),
          area: z.nullable(area),
        }),
      )
      .check(z.minLength(1), z.maxLength(MOST_TABLES)),
  }),
  changeTable: z.strictObject({
    tableId: id,
    title: z.optional(line(80)),
    people: z.optional(ids(200)),
    size: z.optional(count(1, 30)),
  }),
  /** Moves oneself; null = to no table. */
  joinTable: z.strictObject({ boardId: id, tableId: z.nullable(id) }),
  askForHelp: z.strictObject({ tableId: id, help: z.boolean() }),
  endTables: z.strictObject({ boardId: id }),

  addDistilled: z.strictObject({ boardId: id, stem: z.enum(STEMS), ...distilledParts }),
  changeDistilled: z.strictObject({
    distilledId: id,
    stem: z.optional(z.enum(STEMS)),
    ...distilledParts,
    text: z.optional(distilledParts.text),
  }),
  offerDistilled: z.strictObject({ distilledId: id, offered: z.boolean() }),
  removeDistilled: z.strictObject({ distilledId: id }),

  openCheck: z.strictObject({
    boardId: id,
    about: z.enum(['themes', 'distilled']),
    itemIds: ids(300).check(z.minLength(1)),
    /** ms since 1970 */
    closesAt: z.nullable(z.int().check(z.positive())),
  }),
  /** `verdict` null takes the answer to this item back, note and all. */
  answerCheck: z.strictObject({
    checkId: id,
    itemId: id,
    verdict: z.nullable(z.enum(VERDICTS)),
    note: line(ANSWER_NOTE_MAX),
  }),
  closeCheck: z.strictObject({ checkId: id }),
  removeCheck: z.strictObject({ checkId: id }),

  openBallot: z.strictObject({
    boardId: id,
    title: line(200),
    about: z.enum(['postIt', 'theme', 'distilled']),
    budget: count(1, MOST_BUDGET),
  }),
  /** Takes the place of the votes that one had cast; what is left out is taken back. */
  castVotes: z.strictObject({ ballotId: id, votes: z.record(id, count(0, MOST_BUDGET)) }),
  closeBallot: z.strictObject({ ballotId: id }),
  removeBallot: z.strictObject({ ballotId: id }),

  makeShareLink: z.strictObject({ boardId: id, days: z.optional(count(1, 366)) }),
  endShareLink: z.strictObject({ shareLinkId: id }),

  makeJointBoard: z.strictObject({
    title: line(200),
    boardIds: ids(20).check(z.minLength(1)),
  }),
  /** Brings what is new on other boards; what is there already stays as it is. */
  addToJointBoard: z.strictObject({ boardId: id, fromBoardIds: ids(20).check(z.minLength(1)) }),
} as const;
