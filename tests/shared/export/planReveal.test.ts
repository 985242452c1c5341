import { expect, test } from 'vitest';
import { placeRevealed, type RevealedNote } from '../../../shared/export/planReveal.ts';
import { boxContains, boxesOverlap } from '../../../shared/geometry/box.ts';
import { laneBox, postItBox } from '../../../shared/layout/whereabouts.ts';
import { newId } from '../../../shared/model/ids.ts';
import { laneTable, type Lane } from '../../../shared/model/lane.ts';
import { postItTable, type PostIt } from '../../../shared/model/postIt.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../../shared/model/snapshot.ts';

const round = { roundId: 'round', title: 'What keeps you from it?', ownLane: 'own' };
const part = completeRecord(laneTable, 'part', { title: 'A part', place: ['board', 40, 0, 'a0'] }) as Lane;

function notesIn(...lanes: readonly (string | null)[]): RevealedNote[] {
  return lanes.map((lane) => ({ id: newId(), text: 'words', lane, participantId: null, withdrawal: '' }));
}

function boardOf(lanes: readonly Lane[], notes: readonly PostIt[] = []): BoardSnapshot {
  return {
    ...EMPTY_SNAPSHOT,
    lane: new Map(lanes.map((lane) => [lane.id, lane])),
    postIt: new Map(notes.map((note) => [note.id, note])),
  };
}

test('what answers no part of the board comes under its question, below all that is there', () => {
  const far = completeRecord(postItTable, 'far', { place: ['board', -300, 9000, 'a0'] }) as PostIt;
  const { lane, notes } = placeRevealed(boardOf([part], [far]), notesIn('part', null, 'gone', null), round);
  expect(lane).toMatchObject({ id: 'own', title: round.title, deleted: false });
  expect(notes.map((note) => note['lane'])).toEqual(['part', 'own', 'own', 'own']);
  const after = boardOf([part, lane ?? part], [far, ...notes.map((note) => note as PostIt)]);
  const own = laneBox(lane ?? part);
  expect([laneBox(part), postItBox(after, far)].some((box) => boxesOverlap(box, own))).toBe(false);
});

test.each([1, 40, 300])('%i notes lie in it side by side', (count) => {
  const { lane, notes } = placeRevealed(boardOf([]), notesIn(...Array<null>(count).fill(null)), round);
  if (!lane) throw new Error('a part of its own');
  const after = boardOf([lane], notes as unknown as PostIt[]);
  const boxes = notes.map((note) => postItBox(after, note as unknown as PostIt));
  expect(boxes.every((box) => boxContains(laneBox(lane), box))).toBe(true);
  expect(boxes.some((box, at) => boxes.some((other, to) => to > at && boxesOverlap(box, other)))).toBe(false);
});

test('where all answer a part there is no other one', () => {
  expect(placeRevealed(boardOf([part]), notesIn('part', 'part'), round).lane).toBeNull();
});
