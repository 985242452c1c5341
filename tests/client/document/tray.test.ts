import { expect, test } from 'vitest';
import { newId } from '../../../shared/model/ids.ts';
import { postItTable } from '../../../shared/model/postIt.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../../shared/model/snapshot.ts';
import type { OperationCall } from '../../../shared/operations/operation.ts';
import { Tray } from '../../../client/document/tray.ts';

const id = newId();
const LOCKED = [{ reason: 'locked', kind: 'postIt', id, field: 'text' }] as const;

/** The board as the person sees it, with one note. */
function seeing(text: string): BoardSnapshot {
  const note = completeRecord(postItTable, id, { text });
  return { ...EMPTY_SNAPSHOT, postIt: new Map([[id, note]]) };
}

function typing(index: number, inserted: string): OperationCall {
  return { name: 'editText', input: { kind: 'postIt', id, field: 'text', index, removed: '', inserted } };
}

function createTray(): Tray {
  return new Tray(() => {});
}

test('typing that is still on the board is kept as the whole text', () => {
  const tray = createTray();
  tray.hold(typing(3, ' two'), LOCKED, seeing('one two three'));
  expect(tray.entries.map(({ words }) => words)).toEqual(['one two three']);
});

test('typing that the server’s filler has taken off the board already is put back in its place', () => {
  const tray = createTray();
  tray.hold(typing(3, ' two'), LOCKED, seeing('one three'));
  expect(tray.entries[0]?.words).toBe('one two three');
  tray.refresh(new Set([id]), seeing('one three'));
  expect(tray.entries[0]?.words).toBe('one two three');
});

test('letter by letter, of which only the later ones are still there', () => {
  const tray = createTray();
  for (const [place, letter] of [' ', 'c', 'h'].entries()) {
    tray.hold(typing(6 + place, letter), LOCKED, seeing('theirsanged'));
  }
  expect(tray.entries).toHaveLength(1);
  expect(tray.entries[0]?.words).toBe('theirs changed');
});

test('what is typed on until the swap comes along', () => {
  const tray = createTray();
  tray.hold(typing(3, ' two'), LOCKED, seeing('one two'));
  tray.refresh(new Set([id]), seeing('one two three'));
  expect(tray.entries[0]?.words).toBe('one two three');
});

test('after a swap, words refused earlier stay beside the new ones', () => {
  const tray = createTray();
  tray.hold(typing(0, 'first'), LOCKED, seeing('first'));
  tray.endRound();
  tray.hold(typing(0, 'second'), LOCKED, seeing(''));
  expect(tray.entries[0]?.words).toBe('first\nsecond');
});
