import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BoardDocument, BoardListener } from '../../../client/document/board.ts';
import { createBoardUi } from '../../../client/board/boardUi.ts';
import { tellNews } from '../../../client/outline/tellNews.ts';
import type { Workspace } from '../../../client/board/workspace.ts';
import type { RecordChange } from '../../../shared/document/project.ts';
import { EMPTY_SNAPSHOT } from '../../../shared/model/snapshot.ts';
import { newId } from '../../../shared/model/ids.ts';
import { laneTable } from '../../../shared/model/lane.ts';
import { postItTable, type PostIt } from '../../../shared/model/postIt.ts';
import type { Theme } from '../../../shared/model/theme.ts';
import { aTheme } from '../../support/records.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';

let said: string[];
let state: string;
let listener: BoardListener;
let stop: () => void;
const lane = completeRecord(laneTable, newId(), { title: 'With your team' });
const notes = new Map<string, PostIt>();
const themes = new Map<string, Theme>();

function note(fields: Partial<PostIt>): PostIt {
  const one = completeRecord(postItTable, fields.id ?? newId(), fields);
  notes.set(one.id, one);
  return one;
}

function change(before: PostIt | null, after: PostIt): RecordChange {
  return { kind: 'postIt', id: after.id, before, after };
}

beforeEach(() => {
  vi.useFakeTimers();
  notes.clear();
  themes.clear();
  said = [];
  state = 'saved';
  const board = {
    get snapshot() {
      return { ...EMPTY_SNAPSHOT, postIt: notes, lane: new Map([[lane.id, lane]]), theme: themes };
    },
    get status() {
      return { state };
    },
    onChange(given: BoardListener) {
      listener = given;
      return () => {};
    },
  };
  // Only what news come from.
  const workspace = {
    ui: createBoardUi('outline'),
    board: board as unknown as BoardDocument,
    announce: (words: string) => said.push(words),
  };
  stop = tellNews(workspace as unknown as Workspace);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('one’s own changes are told in words', () => {
  const before = note({ lane: null, place: ['board', 0, 0, 'a1'] });
  const told = (after: Partial<PostIt>) => listener([change(before, note({ ...before, ...after }))], true);
  listener([change(null, note({ lane: lane.id })), change(null, note({ lane: lane.id }))], true);
  told({ lane: lane.id });
  told({ lane: null, done: true });
  told({ color: 'green' });
  expect(said).toEqual([
    '2 notes added to With your team',
    '1 note moved to With your team',
    '1 note marked as done',
    'Green',
  ]);
});

test('a note that moved in its list says where it is now', () => {
  note({ lane: lane.id, place: ['lane', 0, 0, 'a0'] });
  const before = note({ lane: lane.id, place: ['lane', 0, 0, 'a1'] });
  listener([change(before, note({ ...before, place: ['lane', 0, 0, 'Zz'] }))], true);
  expect(said).toEqual(['Place 1 of 2']);
});

test('letters, and places on the canvas, are not talked about', () => {
  const before = note({ text: 'a', place: ['board', 0, 0, 'a1'] });
  listener([change(before, note({ ...before, text: 'ab' }))], true);
  listener([change(before, note({ ...before, place: ['board', 50, 0, 'a1'] }))], true);
  expect(said).toEqual([]);
});

test('into a theme, out of it and onto a stack: the action says it, the place does not', () => {
  const theme = aTheme({});
  themes.set(theme.id, theme);
  const before = note({ place: ['board', 0, 0, 'a5'] });
  listener([change(before, note({ ...before, place: ['theme', theme.id, 'a0'] }))], true);
  const below = note({});
  listener([change(before, note({ ...before, place: ['stack', below.id, 0, 0, 'a1'] }))], true);
  expect(said).toEqual([]);
});

test('a theme’s new name, its pile and its colour are told; a new theme by its action', () => {
  const theme = aTheme({ title: '' });
  const told = (after: Partial<Theme>) =>
    listener([{ kind: 'theme', id: theme.id, before: theme, after: { ...theme, ...after } }], true);
  listener([{ kind: 'theme', id: theme.id, before: null, after: theme }], true);
  told({ title: 'Time' });
  told({ layout: 'pile' });
  told({ color: 'blue' });
  expect(said).toEqual(['The theme is called Time.', 'The theme is a pile now.', 'Blue']);
});

test('themes that others made are told once, with the notes that they changed', () => {
  const [one, two] = [aTheme({}), aTheme({})];
  const themed = note({});
  listener([{ kind: 'theme', id: one.id, before: null, after: one }, change(themed, themed)], false);
  listener([{ kind: 'theme', id: two.id, before: null, after: two }], false);
  listener([{ kind: 'theme', id: two.id, before: two, after: { ...two, title: 'Time' } }], false);
  vi.runAllTimers();
  expect(said).toEqual(['2 themes made by others. 1 note changed by others']);
  listener([{ kind: 'theme', id: two.id, before: two, after: { ...two, title: 'Trust' } }], false);
  vi.runAllTimers();
  expect(said.at(-1)).toBe('1 theme changed by others');
});

test('others’ changes are counted by note and told once in a while', () => {
  const first = note({});
  const second = note({});
  listener([change(first, first)], false);
  listener([change(first, first), change(second, second)], false);
  expect(said).toEqual([]);
  vi.runAllTimers();
  expect(said).toEqual(['2 notes changed by others']);
  vi.runAllTimers();
  expect(said).toHaveLength(1);
});

test('what arrives while the board opens is no news, and nothing is told after the list is gone', () => {
  state = 'opening';
  listener([change(null, note({}))], false);
  vi.runAllTimers();
  state = 'saved';
  listener([change(null, note({}))], false);
  stop();
  vi.runAllTimers();
  expect(said).toEqual([]);
});
