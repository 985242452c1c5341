import { describe, expect, it } from 'vitest';
import { reportInputOf } from '../../../../shared/export/report/reportInputOf.ts';
import { newId } from '../../../../shared/model/ids.ts';
import { laneTable, type Lane } from '../../../../shared/model/lane.ts';
import { postItTable, type PostIt } from '../../../../shared/model/postIt.ts';
import { completeRecord, type PlainRecord } from '../../../../shared/model/recordTable.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../../../shared/model/snapshot.ts';
import { themeTable, type Theme } from '../../../../shared/model/theme.ts';
import { EMPTY_FACTS, type FactItems } from '../../../../shared/session/facts.ts';

const boardId = newId();
const byId = <Item extends PlainRecord>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));

const outer = completeRecord(themeTable, newId(), { title: 'Trust', place: ['board', 0, 0, 'a1'] });
const inner = completeRecord(themeTable, newId(), { title: 'Listening', place: ['theme', outer.id, 'a1'] });
const lane = completeRecord(laneTable, newId(), {
  title: 'With your team',
  prompt: 'What HELPS',
  question: 'helps',
  part: 'team',
});
const open = completeRecord(laneTable, newId(), { title: 'Unsure', question: 'unsure' });
const base = completeRecord(postItTable, newId(), {
  text: 'base',
  lane: lane.id,
  round: 'r',
  place: ['theme', inner.id, 'a1'],
});
const notes = [
  base,
  completeRecord(postItTable, newId(), { text: 'on it', place: ['stack', base.id, 0, 0, 'a2'] }),
  completeRecord(postItTable, newId(), { text: 'lone', alone: true }),
  completeRecord(postItTable, newId(), { text: 'rest' }),
  completeRecord(postItTable, newId(), { text: 'binned', deleted: true }),
];
// Made by the tables themselves.
const snapshot: BoardSnapshot = {
  ...EMPTY_SNAPSHOT,
  theme: byId([outer, inner]) as unknown as ReadonlyMap<string, Theme>,
  lane: byId([lane, open]) as unknown as ReadonlyMap<string, Lane>,
  postIt: byId(notes) as unknown as ReadonlyMap<string, PostIt>,
};

const distilled = {
  boardId,
  stem: 'works',
  themes: [outer.id],
  notes: [],
  evidence: '',
  wordings: [],
} as const;
const check = {
  boardId,
  about: 'themes',
  items: [{ id: outer.id, wording: 'Trust' }],
  openedAt: 1,
  closesAt: null,
  answered: 11,
  mine: {},
} as const;
const results = [{ id: outer.id, right: 7, notQuite: 2, missing: 0, notes: ['more'] }];
const facts: FactItems = {
  ...EMPTY_FACTS,
  distilled: {
    b: { ...distilled, id: 'b', text: 'second', rank: 'a2', state: 'offered' },
    a: { ...distilled, id: 'a', text: 'first', rank: 'a1', state: 'offered' },
    c: { ...distilled, id: 'c', text: 'a draft', rank: 'a0', state: 'draft' },
  },
  check: {
    open: { ...check, id: 'open', state: 'open', results: null, tooFew: false },
    few: { ...check, id: 'few', state: 'closed', results, tooFew: true },
    done: { ...check, id: 'done', state: 'closed', results, tooFew: false },
  },
  wording: { [outer.id]: { id: outer.id, boardId, versions: [{ title: 'Faith' }, { title: 'Trust' }] } },
};

const input = reportInputOf(
  snapshot,
  facts,
  boardId,
  { dayOf: (at) => `day ${at}`, readersOf: ({ readers }) => readers },
  12,
);

describe('what a report is made of', () => {
  it('has each note once, where it is in the theming, without the bin', () => {
    expect(input.notes.map(({ text, theme, alone }) => [text, theme, alone]).sort()).toEqual([
      ['base', inner.id, false],
      ['lone', null, true],
      ['on it', inner.id, false],
      ['rest', null, false],
    ]);
    expect(new Set(input.notes.filter(({ stack }) => stack !== null).map(({ text }) => text))).toEqual(
      new Set(['base', 'on it']),
    );
  });

  it('has themes with those that they lie in, and their wordings', () => {
    expect(input.themes).toEqual([
      { id: outer.id, title: 'Trust', parent: null, wordings: ['Faith', 'Trust'] },
      { id: inner.id, title: 'Listening', parent: outer.id, wordings: [] },
    ]);
  });

  it('names a lane by its question and part, and one of no part by its title', () => {
    expect(input.lanes).toEqual([
      { id: lane.id, question: 'What HELPS', part: 'With your team' },
      { id: open.id, question: '', part: 'Unsure' },
    ]);
  });

  it('has what was offered, in order, and no draft', () => {
    expect(input.distilled.map(({ text }) => text)).toEqual(['first', 'second']);
  });

  it('has closed checks of five and more only', () => {
    expect(input.checks).toEqual([
      { item: outer.id, wording: 'Trust', right: 7, notQuite: 2, missing: 0, silent: 2, notes: ['more'] },
    ]);
  });

  it('says today as a day', () => {
    expect(input.day).toBe('day 12');
  });
});
