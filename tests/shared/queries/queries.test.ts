import { expect, test } from 'vitest';
import type { Lane } from '../../../shared/model/lane.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { PostIt } from '../../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { laneAt, postItBox, putDownAt } from '../../../shared/layout/whereabouts.ts';
import { outlineSections } from '../../../shared/queries/outlineSections.ts';
import { createPostItSearch } from '../../../shared/queries/search.ts';
import { cutPlaces, isLong, splitAt, splitText, suggestCuts } from '../../../shared/queries/splitText.ts';
import { aBoard, aLane, aNote } from '../../support/records.ts';

function snapshotOf(notes: PostIt[], lanes: Lane[] = []): BoardSnapshot {
  return aBoard({ notes, lanes });
}

test('a note in a lane lies relative to it; without the lane, where its numbers say', () => {
  const inLane = aLane({ place: ['board', 1000, 500, 'a0'] });
  const one = aNote({ place: ['lane', 10, 20, 'a0'], lane: inLane.id });
  expect(postItBox(snapshotOf([one], [inLane]), one)).toEqual({
    minX: 1010,
    minY: 520,
    maxX: 1210,
    maxY: 720,
  });
  expect(postItBox(snapshotOf([one]), one).minX).toBe(10);
});

test('a note put down in a lane is re-coded; outside it only lies elsewhere', () => {
  const target = aLane({ place: ['board', 0, 0, 'a0'], width: 400, height: 400 });
  const snapshot = snapshotOf([], [target]);
  expect(putDownAt(snapshot, { x: 10, y: 10 }, { x: 110, y: 110 }, 'a5')).toEqual({
    place: ['lane', 10, 10, 'a5'],
    lane: target.id,
  });
  expect(putDownAt(snapshot, { x: 390, y: 390 }, { x: 490, y: 490 }, 'a5')).toEqual({
    place: ['board', 390, 390, 'a5'],
  });
});

test('a deleted lane takes nothing in', () => {
  const gone = aLane({ deleted: true });
  expect(laneAt(snapshotOf([], [gone]), { x: 10, y: 10 })).toBeNull();
});

test('the outline has every note that is not in the bin exactly once', () => {
  const first = aLane({ place: ['board', 0, 0, 'a0'] });
  const second = aLane({ place: ['board', 0, 0, 'a1'] });
  const notes = [
    aNote({ lane: second.id, place: ['board', 0, 0, 'a2'] }),
    aNote({ lane: second.id, place: ['board', 0, 0, 'a1'] }),
    aNote({ lane: newId() }),
    aNote({}),
    aNote({ deleted: true, lane: first.id }),
  ];
  const sections = outlineSections(snapshotOf(notes, [second, first]));
  expect(sections.map((section) => section.lane?.id ?? null)).toEqual([first.id, second.id, null]);
  expect(sections.map((section) => section.notes.length)).toEqual([0, 2, 2]);
  expect(sections[1]?.notes[0]).toBe(notes[1]);
});

test('search finds whanau and whānau alike, beginnings and small typos; the bin is left out', () => {
  const a = aNote({ text: 'Explaining to whānau how we work' });
  const b = aNote({ text: 'Whanau fear of their kids being taken' });
  const c = aNote({ text: 'whānau', deleted: true });
  const search = createPostItSearch([a, b, c]);
  expect(search.find('whanau').sort()).toEqual([a.id, b.id].sort());
  expect(search.find('WHĀNAU fear')).toEqual([b.id]);
  expect(search.find('expl')).toEqual([a.id]);
  expect(search.find('explainin')).toEqual([a.id]);
  search.keep({ ...a, text: 'something else' });
  expect(search.find('whanau')).toEqual([b.id]);
  search.forget(b.id);
  expect(search.find('whanau')).toEqual([]);
});

test('a text is split at lines, bullets, numbers and semicolons', () => {
  expect(splitText('- time\n- trust; and tea\n2) kai')).toEqual(['time', 'trust', 'and tea', 'kai']);
  expect(splitText('one idea, with a comma')).toEqual(['one idea, with a comma']);
  expect(splitText(' \n ')).toEqual([]);
});

test('a text may be cut before each word but the first', () => {
  expect(cutPlaces('one two\n\nthree')).toEqual([4, 9]);
  expect(cutPlaces('one')).toEqual([]);
});

test('cuts are suggested at lines and semicolons, else at the ends of sentences', () => {
  const parts = (text: string) => splitAt(text, suggestCuts(text));
  expect(parts('time; trust\n- kai')).toEqual(['time', 'trust', 'kai']);
  expect(parts('Grief. Theirs and mine.')).toEqual(['Grief.', 'Theirs and mine.']);
  expect(parts('we share an office and meet')).toEqual(['we share an office and meet']);
});

test('cuts by hand keep every word', () => {
  expect(splitAt('abc def ghi', [7, 3])).toEqual(['abc', 'def', 'ghi']);
  expect(splitAt('abc', [])).toEqual(['abc']);
});

test('the gentle hint comes after 25 words', () => {
  expect(isLong(Array(25).fill('a').join(' '))).toBe(false);
  expect(isLong(Array(26).fill('a').join(' '))).toBe(true);
});
