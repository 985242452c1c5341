import { describe, expect, test } from 'vitest';
import {
  asCompared,
  countUnder,
  isUngrouped,
  notesWithWords,
  topOf,
} from '../../../client/similarity/comparedNotes.ts';
import { barriersEnablers } from '../../../shared/templates/barriersEnablers.ts';
import { aBoard, aLane, aNote, aTheme } from '../../support/records.ts';

const theme = aTheme();
const gone = aTheme({ deleted: true });
const notes = {
  left: aNote({ id: 'left', text: 'one plan' }),
  blank: aNote({ id: 'blank', text: ' \n' }),
  binned: aNote({ id: 'binned', text: 'no', deleted: true }),
  themed: aNote({ id: 'themed', text: 'trust', place: ['theme', theme.id, 'a0'] }),
  ofGone: aNote({ id: 'ofGone', text: 'kai', place: ['theme', gone.id, 'a0'] }),
  alone: aNote({ id: 'alone', text: 'a lone voice', alone: true }),
  base: aNote({ id: 'base', text: 'time' }),
  below: aNote({ id: 'below', text: 'more time', place: ['stack', 'base', 0, 0, 'a1'] }),
};
const board = aBoard({ notes: Object.values(notes), themes: [theme, gone] });

describe('which notes are compared', () => {
  test('those with words that are not in the bin; of a stack the one on top', () => {
    const ids = notesWithWords(board).map(({ id }) => id);
    expect(ids.sort()).toEqual(['alone', 'base', 'left', 'ofGone', 'themed']);
  });

  test('to be grouped: only what is in no theme and does not stand on its own', () => {
    const free = Object.values(notes).filter((note) => isUngrouped(board, note));
    expect(free.map(({ id }) => id).sort()).toEqual(['base', 'blank', 'left', 'ofGone']);
    expect(isUngrouped(board, undefined)).toBe(false);
  });

  test('a stack is one thing, and counts as many', () => {
    expect(topOf(board, notes.below).id).toBe('base');
    expect(topOf(board, notes.left).id).toBe('left');
    expect(countUnder(board, 'base')).toBe(2);
    expect(countUnder(board, 'left')).toBe(1);
  });

  test('a stack whose lowest note is in the bin goes by the next one', () => {
    const bin = { ...notes.base, deleted: true };
    const third = aNote({ id: 'third', text: 'time too', place: ['stack', 'base', 0, 0, 'a2'] });
    const snapshot = aBoard({ notes: [bin, notes.below, third] });
    expect(notesWithWords(snapshot).map(({ id }) => id)).toEqual(['below']);
    expect(topOf(snapshot, third).id).toBe('below');
  });
});

describe('what of a note is compared', () => {
  const lanes = barriersEnablers.lanes.map(({ title, question, part }, index) =>
    aLane({ title, question, part, place: ['board', 0, 0, `a${index}`] }),
  );
  const questionOf = (lane: string | null) => {
    const note = aNote({ lane });
    return asCompared(aBoard({ notes: [note], lanes }), [note])[0]?.question;
  };

  test('its question is that of its lane', () => {
    for (const lane of lanes.filter(({ part }) => part !== ''))
      expect(questionOf(lane.id)).toBe(lane.question);
  });

  test('its question is not known in a lane for anything, in a lane that is gone, and in none', () => {
    const unsure = lanes.filter(({ part }) => part === '');
    expect(unsure.length).toBeGreaterThan(0);
    for (const lane of unsure) expect(questionOf(lane.id)).toBe(null);
    expect(questionOf('gone')).toBe(null);
    expect(questionOf(null)).toBe(null);
  });
});
