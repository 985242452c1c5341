import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followCounts, movesCounts } from '../../../client/board/useCounts.ts';
import type { BoardListener } from '../../../client/document/board.ts';
import type { RecordChange } from '../../../shared/document/project.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { PostIt } from '../../../shared/model/postIt.ts';
import { aNote, aTheme } from '../../support/records.ts';

const note = aNote({ text: 'one', place: ['board', 0, 0, 'a0'] });
const themeId = newId();
let listener: BoardListener;
const changed = vi.fn();
let stop: () => void;

function changeOf(after: Partial<PostIt>, before: PostIt = note): RecordChange {
  return { kind: 'postIt', id: note.id, before, after: { ...before, ...after } };
}

beforeEach(() => {
  vi.useFakeTimers();
  changed.mockClear();
  const onChange = (given: BoardListener) => {
    listener = given;
    return () => {};
  };
  stop = followCounts({ onChange }, changed);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('only what changes a count counts', () => {
  expect(movesCounts(changeOf({ text: 'two' }))).toBe(false);
  expect(movesCounts(changeOf({ place: ['board', 9, 9, 'a1'] }))).toBe(false);
  expect(movesCounts(changeOf({ place: ['lane', 9, 9, 'a1'] }))).toBe(false);
  expect(movesCounts(changeOf({ place: ['theme', themeId, 'a1'] }))).toBe(true);
  expect(movesCounts(changeOf({ alone: true }))).toBe(true);
  expect(movesCounts(changeOf({ lane: themeId }))).toBe(true);
  expect(movesCounts(changeOf({ deleted: true }))).toBe(true);
  const theme = aTheme({});
  const themed = (after: Partial<typeof theme>): RecordChange => ({
    kind: 'theme',
    id: theme.id,
    before: theme,
    after: { ...theme, ...after },
  });
  expect(movesCounts(themed({ title: 'Time' }))).toBe(false);
  expect(movesCounts(themed({ deleted: true }))).toBe(true);
  expect(movesCounts({ kind: 'theme', id: theme.id, before: null, after: theme })).toBe(true);
});

test('a stream of changes is told at once, four times a second, and after its end', () => {
  for (let step = 0; step < 100; step++) {
    listener([changeOf({ alone: step % 2 === 0 })], false);
    vi.advanceTimersByTime(20);
  }
  expect(changed.mock.calls.length).toBeGreaterThanOrEqual(8);
  expect(changed.mock.calls.length).toBeLessThanOrEqual(9);
  const before = changed.mock.calls.length;
  listener([changeOf({ alone: true })], true);
  vi.advanceTimersByTime(1000);
  expect(changed.mock.calls.length).toBeGreaterThan(before);
});

test('after the end nothing is told', () => {
  listener([changeOf({ alone: true })], false);
  listener([changeOf({ alone: true })], false);
  stop();
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledTimes(1);
});
