import { describe, expect, it } from 'vitest';
import { standsForBoard, wallShow } from '../../../client/wall/wallShow.ts';
import {
  EMPTY_FACTS,
  type BoardFact,
  type FactItems,
  type Spotlight,
} from '../../../shared/session/facts.ts';
import type { CheckFact } from '../../../shared/session/themingFacts.ts';
import { aBoard, aLane, aNote, anActor, aTheme } from '../../support/records.ts';

const lane = aLane({ title: 'With your team', prompt: 'What HELPS?' });
const theme = aTheme({ title: 'Time', color: 'blue' });
const inner = aTheme({ title: 'Time to talk', place: ['theme', theme.id, 'a0'] });
const top = aNote({ text: 'More time', lane: lane.id, place: ['theme', theme.id, 'a0'] });
const under = aNote({ text: 'more time!', lane: lane.id, place: ['stack', top.id, 0, 0, 'a0'] });
const within = aNote({ text: 'A cup of tea', place: ['theme', inner.id, 'a0'] });
const blank = aNote({ text: ' ', lane: lane.id });
const snapshot = aBoard({ notes: [top, under, within, blank], themes: [theme, inner], lanes: [lane] });

const check: CheckFact = {
  ...{
    id: 'check',
    boardId: 'board',
    about: 'themes',
    items: [],
    state: 'open',
    openedAt: 0,
    closesAt: null,
  },
  ...{ answered: 0, mine: {}, results: null, tooFew: false },
};

function facts(put: Spotlight | null, more: Partial<FactItems> = {}): FactItems {
  const spotlight = put && { ...put, since: 0, turned: null };
  const board = { spotlight, frozen: [] as readonly string[] } as BoardFact;
  return { ...EMPTY_FACTS, board: { board }, ...more };
}

describe('wallShow', () => {
  it('lists the themes by name once they are frozen and nothing else is shown', () => {
    const frozen = { spotlight: null, frozen: ['theme'] } as unknown as BoardFact;
    const show = wallShow(snapshot, { ...EMPTY_FACTS, board: { board: frozen } }, 'board');
    if (show?.kind !== 'words') throw new Error('no words');
    expect(show.title).toBe('Themes are frozen');
    expect(show.blocks.map(({ text }) => text)).toEqual(['Time']);
    expect(standsForBoard(show)).toBe(true);
    const asked = { ...EMPTY_FACTS, board: { board: frozen }, check: { check } };
    expect(wallShow(snapshot, asked, 'board')?.kind).toBe('askCheck');
    const open = { spotlight: null, frozen: [] as readonly string[] } as BoardFact;
    expect(wallShow(snapshot, { ...EMPTY_FACTS, board: { board: open } }, 'board')).toBeNull();
  });

  it('says of a theme’s notes which question they answer, where that differs', () => {
    const hinders = aLane({ title: 'With your team', prompt: 'What makes it DIFFICULT?' });
    const mixed = aTheme({ title: 'Trust' });
    const first = aNote({ text: 'Trust', lane: hinders.id, place: ['theme', mixed.id, 'a0'] });
    const second = aNote({ text: 'We trust', lane: lane.id, place: ['theme', mixed.id, 'a1'] });
    const board = aBoard({ notes: [first, second], themes: [mixed], lanes: [lane, hinders] });
    const show = wallShow(board, facts({ kind: 'theme', id: mixed.id }), 'board');
    if (show?.kind !== 'words') throw new Error('no words');
    expect(show.blocks.map(({ text }) => text)).toEqual(['DIFFICULT', 'Trust', 'HELPS', 'We trust']);
  });

  it('says so of inner themes too, beside their names', () => {
    const hinders = aLane({ title: 'With your team', prompt: 'What makes it DIFFICULT?' });
    const inside = aTheme({ id: 'inside', title: 'Time to talk', place: ['theme', theme.id, 'a0'] });
    const own = aNote({ text: 'Time', lane: lane.id, place: ['theme', theme.id, 'a0'] });
    const first = aNote({ text: 'Tea', lane: hinders.id, place: ['theme', inside.id, 'a0'] });
    const second = aNote({ text: 'Food', lane: lane.id, place: ['theme', inside.id, 'a1'] });
    const empty = aTheme({ id: 'inside, empty', title: '', place: ['theme', theme.id, 'a1'] });
    const board = aBoard({
      notes: [own, first, second],
      themes: [theme, inside, empty],
      lanes: [lane, hinders],
    });
    const show = wallShow(board, facts({ kind: 'theme', id: theme.id }), 'board');
    if (show?.kind !== 'words') throw new Error('no words');
    expect(show.blocks.map(({ text }) => text)).toEqual([
      ...['HELPS', 'Time'],
      ...['Time to talk · DIFFICULT', 'Tea', 'Time to talk · HELPS', 'Food'],
      'Theme without a name',
    ]);
    expect(new Set(show.blocks.map(({ id }) => id)).size).toBe(show.blocks.length);
  });

  it('fills the wall with a theme: of a stack the note on top, those within it under their name', () => {
    const show = wallShow(snapshot, facts({ kind: 'theme', id: theme.id }), 'board');
    if (show?.kind !== 'words') throw new Error('no words');
    expect(show).toMatchObject({ title: 'Time', color: 'blue', notes: 3 });
    expect(show.blocks.map(({ text, kind, times }) => [text, kind, times])).toEqual([
      ['More time', 'note', 2],
      ['Time to talk', 'heading', 1],
      ['A cup of tea', 'note', 1],
    ]);
  });

  it('fills it with a part: every note of the lane, blank ones without a card', () => {
    const show = wallShow(snapshot, facts({ kind: 'lane', id: lane.id }), 'board');
    expect(show).toMatchObject({ title: 'With your team', over: 'What HELPS?', notes: 3 });
    expect(show?.kind === 'words' && show.blocks.map(({ text }) => text)).toEqual(['More time']);
  });

  it('is the board again when what was shown is gone, or is a draft that the wall is not told of', () => {
    const gone = aBoard({ themes: [{ ...theme, deleted: true }] });
    expect(wallShow(gone, facts({ kind: 'theme', id: theme.id }), 'board')).toBeNull();
    expect(wallShow(snapshot, facts({ kind: 'distilled', id: 'draft' }), 'board')).toBeNull();
    expect(wallShow(snapshot, facts(null), 'board')).toBeNull();
  });

  it('asks the room while a check is open, not for one that is open for days, nor of another board', () => {
    const show = (one: CheckFact) => wallShow(snapshot, facts(null, { check: { check: one } }), 'board');
    expect(show(check)?.kind).toBe('askCheck');
    expect(show({ ...check, closesAt: 1 })).toBeNull();
    expect(show({ ...check, boardId: 'other' })).toBeNull();
  });

  it('shows results only where a facilitator put them', () => {
    const closed: CheckFact = { ...check, state: 'closed', results: [] };
    const items = { check: { check: closed } };
    expect(wallShow(snapshot, facts(null, items), 'board')).toBeNull();
    expect(wallShow(snapshot, facts({ kind: 'check', id: 'check' }, items), 'board')?.kind).toBe(
      'checkResults',
    );
  });

  it('a theme that somebody put there goes before the question', () => {
    const items = facts({ kind: 'theme', id: theme.id }, { check: { check } });
    expect(wallShow(snapshot, items, 'board')?.kind).toBe('words');
  });

  it('shows the map and the four weeks of a network, and the board where there is none', () => {
    const network = aBoard({ actors: [anActor({ label: 'Mum' })] });
    for (const kind of ['map', 'weeks'] as const) {
      const put = facts({ kind, id: 'board' } as Spotlight);
      expect(wallShow(network, put, 'board')).toMatchObject({ kind });
      expect(wallShow(aBoard({}), put, 'board')).toBeNull();
    }
  });
});
