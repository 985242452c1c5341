import { describe, expect, it } from 'vitest';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import {
  binMilliseconds,
  listBinned,
  planEmptying,
  planEraseWords,
  type SeenInBin,
} from '../../../server/session/bin.ts';
import { aBoard, aContact, anActor, aNote, aScenario, aTie } from '../../support/records.ts';

const hour = 3_600_000;

function boardOf(
  notes: Record<string, { text?: string; sourceCode?: string; deleted: boolean }>,
): BoardSnapshot {
  return aBoard({ notes: Object.entries(notes).map(([id, note]) => aNote({ id, ...note })) });
}

describe('the bin', () => {
  const board = boardOf({
    live: { text: 'stays', deleted: false },
    binned: { text: 'goes', sourceCode: 'P19', deleted: true },
    blank: { deleted: true },
  });

  it('holds what was put away with words on it', () => {
    expect(listBinned(board)).toEqual(['binned']);
  });

  it('holds the words in the column of somebody who was put away', () => {
    const mum = anActor({ label: 'Mum', deleted: true });
    const note = aNote({ text: 'hers', place: ['cell', mum.id, 'explanation', 'a0'] });
    expect(listBinned(aBoard({ actors: [mum], notes: [note] })).sort()).toEqual([mum.id, note.id].sort());
    expect(listBinned(aBoard({ actors: [{ ...mum, deleted: false }], notes: [note] }))).toEqual([]);
  });

  it('gives up words and source code, and leaves alone what lies outside', () => {
    expect(planEraseWords(board, new Set(['live', 'binned', 'blank']))).toEqual([
      {
        name: 'editText',
        input: { kind: 'postIt', id: 'binned', field: 'text', index: 0, removed: 'goes', inserted: '' },
      },
      {
        name: 'changeRecords',
        input: { changes: [{ kind: 'postIt', id: 'binned', fields: { sourceCode: '' } }] },
      },
    ]);
  });

  it('gives up what scenarios say of what is erased, and what a scenario said that was thrown away', () => {
    const [mum, visits, tie] = [anActor(), aContact({ deleted: true }), aTie()];
    const [ofVisits, ofTie] = [`contact/${visits.id}/note`, `tie/${tie.id}/note`] as const;
    const kept = aScenario({ [ofVisits]: 'brings Hine', [ofTie]: 'rings Nana' });
    const thrown = aScenario({ [ofTie]: 'a walk with Hine', deleted: true });
    const imagined = aBoard({ actors: [mum], ties: [tie], contacts: [visits], scenarios: [kept, thrown] });
    expect(listBinned(imagined).sort()).toEqual([visits.id, thrown.id].sort());
    const change = (id: string, key: string, value: unknown) => ({
      name: 'changeRecords',
      input: expect.objectContaining({ changes: [{ kind: 'scenario', id, fields: { [key]: value } }] }),
    });
    expect(planEraseWords(imagined, new Set([visits.id, thrown.id, kept.id]))).toEqual([
      change(kept.id, ofVisits, []),
      change(thrown.id, ofTie, ''),
    ]);
  });

  it('keeps words for half a day from when they were first seen there, and forgets what was brought back', () => {
    const first = planEmptying(['a', 'b'], {}, hour);
    expect(first).toEqual({ due: [], seen: { a: hour, b: hour } });
    const later = planEmptying(['b', 'c'], first.seen, hour + binMilliseconds);
    expect(later).toEqual({ due: ['b'], seen: { c: hour + binMilliseconds } });
  });

  it('is emptied within a day, whenever it is looked into every six hours', () => {
    for (let start = 0; start < 6 * hour; start += hour / 2) {
      let [seen, erasedAt]: [SeenInBin, number | null] = [{}, null];
      for (let now = 6 * hour; erasedAt === null; now += 6 * hour) {
        const plan = planEmptying(now >= start ? ['a'] : [], seen, now);
        seen = plan.seen;
        if (plan.due.length > 0) erasedAt = now;
      }
      expect(erasedAt - start).toBeLessThanOrEqual(24 * hour);
      expect(erasedAt - start).toBeGreaterThanOrEqual(binMilliseconds);
    }
  });
});
