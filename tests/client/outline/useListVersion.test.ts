import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aNote } from '../../support/records.ts';
import type { RecordChange } from '../../../shared/document/project.ts';
import type { BoardListener } from '../../../client/document/board.ts';
import { followBoard } from '../../../client/outline/useListVersion.ts';

let change: (local: boolean, changes?: readonly RecordChange[]) => void;
const note = aNote({ text: 'a' });
const moved: RecordChange = { kind: 'postIt', id: note.id, before: note, after: { ...note, done: true } };
const typed: RecordChange = {
  kind: 'postIt',
  id: note.id,
  before: note,
  after: { ...note, text: 'ab', place: [...note.place] },
};
const changed = vi.fn();
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  changed.mockClear();
  const onChange = (listener: BoardListener) => {
    change = (local, changes = [moved]) => listener(changes, local);
    return () => {};
  };
  stop = followBoard({ onChange }, changed);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('one’s own change shows at once, and takes with it what others did', () => {
  change(false);
  change(true);
  expect(changed).toHaveBeenCalledTimes(1);
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledTimes(1);
});

test('others’ changes show together', () => {
  for (let count = 0; count < 50; count++) change(false);
  expect(changed).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledTimes(1);
  change(false);
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledTimes(2);
});

test('letters are shown together: the field has them already', () => {
  for (let count = 0; count < 20; count++) change(true, [typed]);
  expect(changed).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledTimes(1);
  change(true, [typed, moved]);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('after the end nothing is told', () => {
  change(false);
  stop();
  vi.runAllTimers();
  expect(changed).not.toHaveBeenCalled();
});
