import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostIt } from '../../../shared/model/postIt.ts';
import { barriersEnablers } from '../../../shared/templates/barriersEnablers.ts';
import { countLeft, DEAL_WAYS, dealNotes } from '../../../shared/queries/dealNotes.ts';
import { aBoard, aLane, aNote, aTheme } from '../../support/records.ts';

const lanes = barriersEnablers.lanes.map(({ title, question, part }, index) =>
  aLane({ title, question, part, place: ['board', 0, 0, `a${index}`] }),
);
const theme = aTheme();

function notesIn(lane: string | null, count: number, fields: Partial<PostIt> = {}): PostIt[] {
  return Array.from({ length: count }, () => aNote({ lane, ...fields }));
}

describe('dealNotes', () => {
  it('deals every note that is left exactly once, and nothing else', () => {
    const board = fc.record({
      perLane: fc.array(fc.integer({ min: 0, max: 40 }), {
        minLength: lanes.length,
        maxLength: lanes.length,
      }),
      loose: fc.integer({ min: 0, max: 20 }),
      shares: fc.integer({ min: 1, max: 14 }),
      way: fc.constantFrom(...DEAL_WAYS),
    });
    fc.assert(
      fc.property(board, ({ perLane, loose, shares, way }) => {
        const left = [
          ...perLane.flatMap((count, index) => notesIn(lanes[index]?.id ?? null, count)),
          ...notesIn(null, loose),
        ];
        const others = [
          ...notesIn(null, 3, { alone: true }),
          ...notesIn(null, 3, { deleted: true }),
          ...notesIn(lanes[0]?.id ?? null, 3, { place: ['theme', theme.id, 'a0'] }),
        ];
        const snapshot = aBoard({ notes: [...left, ...others], themes: [theme], lanes });
        const dealt = dealNotes(snapshot, shares, way);
        expect(dealt).toHaveLength(shares);
        expect(dealt.flat().sort()).toEqual(left.map(({ id }) => id).sort());
        const even = left.length / shares;
        for (const share of dealt)
          expect(share.length).toBeLessThanOrEqual(Math.max(even * 1.35, Math.ceil(even)));
        if (way === 'mixed') {
          const sizes = dealt.map(({ length }) => length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('leaves a part whole where that is fair: four tables get a part each', () => {
    const notes = lanes.slice(0, 8).flatMap(({ id }) => notesIn(id, 10));
    const snapshot = aBoard({ notes, lanes });
    const parts = dealNotes(snapshot, 4, 'parts').map((share) => [
      ...new Set(share.map((id) => lanes.find((lane) => lane.id === snapshot.postIt.get(id)?.lane)?.part)),
    ]);
    expect(parts).toEqual([['practitioner'], ['whanau'], ['team'], ['network']]);
  });

  it('gives everybody some of everything when mixed', () => {
    const notes = lanes.slice(0, 2).flatMap(({ id }) => notesIn(id, 10));
    const dealt = dealNotes(aBoard({ notes, lanes }), 2, 'mixed');
    const laneOf = new Map(notes.map(({ id, lane }) => [id, lane]));
    for (const share of dealt) expect(new Set(share.map((id) => laneOf.get(id))).size).toBe(2);
  });

  it('does not deal the notes of a stack apart', () => {
    const base = aNote();
    const stacked = [1, 2, 3].map((at) => aNote({ place: ['stack', base.id, 0, 0, `a${at}`] }));
    const notes = [...notesIn(null, 4), base, ...stacked];
    for (const way of DEAL_WAYS) {
      const dealt = dealNotes(aBoard({ notes }), 3, way);
      const holder = dealt.find((share) => share.includes(base.id));
      for (const { id } of stacked) expect(holder).toContain(id);
    }
  });

  it('gives empty shares where nothing is left', () => {
    expect(dealNotes(aBoard({}), 2, 'parts')).toEqual([[], []]);
  });
});

describe('countLeft', () => {
  it('counts what is neither themed nor on its own nor gone', () => {
    const notes = [
      aNote(),
      aNote({ alone: true }),
      aNote({ deleted: true }),
      aNote({ place: ['theme', theme.id, 'a0'] }),
    ];
    const ids = [...notes.map(({ id }) => id), 'gonegonegonegone'];
    expect(countLeft(aBoard({ notes, themes: [theme] }), ids)).toBe(1);
  });
});
