import { describe, expect, it } from 'vitest';
import { outsideNotes } from '../../../shared/export/outsideNotes.ts';
import { newId } from '../../../shared/model/ids.ts';
import { laneTable, type Lane } from '../../../shared/model/lane.ts';
import { postItTable, type PostIt } from '../../../shared/model/postIt.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { themeTable, type Theme } from '../../../shared/model/theme.ts';

const [open, closed] = [newId(), newId()];
const lane = (title: string) => completeRecord(laneTable, newId(), { title });
const theme = (title: string, rest: object = {}) => completeRecord(themeTable, newId(), { title, ...rest });
const note = (rest: object = {}) =>
  completeRecord(postItTable, newId(), {
    ...{ text: 'words', round: open, cohort: newId(), sourceCode: 'P19', from: `${newId()}/${newId()}` },
    ...rest,
  });
const many = (count: number, rest: object) => Array.from({ length: count }, () => note(rest));
const byId = <Item extends { id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));

function cut(notes: readonly PostIt[], lanes: readonly Lane[] = [], themes: readonly Theme[] = []) {
  const snapshot: BoardSnapshot = {
    ...EMPTY_SNAPSHOT,
    ...{ postIt: byId(notes), lane: byId(lanes), theme: byId(themes) },
  };
  return outsideNotes(snapshot, ({ round }) => round === open);
}

describe('outsideNotes', () => {
  it('leaves behind the notes whose words may not go, and those in the bin', () => {
    const kept = note();
    const result = cut([kept, note({ round: closed }), note({ round: null }), note({ deleted: true })]);
    expect([...result.postIt.keys()]).toEqual([kept.id]);
  });

  it('leaves behind cohort, source code and where a copy came from', () => {
    const [only] = [...cut([note()]).postIt.values()];
    expect(only).toMatchObject({ text: 'words', cohort: null, sourceCode: '', from: '' });
  });

  it('names the lane only where five notes are of it, and of no lane five or none', () => {
    const [team, network, family] = [lane('Team'), lane('Network'), lane('Family')];
    const place = ['lane', 12, 34, 'a1'];
    const lanesOf = (notes: readonly PostIt[]) => {
      const shown = [...cut(notes, [team, network, family]).postIt.values()].map((one) => one.lane);
      return [team, network, family].map(({ id }) => shown.filter((one) => one === id).length);
    };
    const six = many(6, { lane: team.id, place });
    expect(lanesOf([...six, ...many(5, { lane: network.id })])).toEqual([6, 5, 0]);
    expect(lanesOf([...six, ...many(5, { lane: network.id }), ...many(2, { lane: family.id })])).toEqual([
      6, 0, 0,
    ]);
    expect(lanesOf([...six, ...many(4, { lane: network.id })])).toEqual([0, 0, 0]);
    const [hidden] = [...cut(many(1, { lane: team.id, place }), [team]).postIt.values()];
    expect(hidden).toMatchObject({ lane: null, place: ['board', 0, 0, 'a1'] });
  });

  it('keeps the themes that its notes lie in, and those around them', () => {
    const outer = theme('Outer');
    const inner = theme('Inner', { place: ['theme', outer.id, 'a0'] });
    const other = theme('Only of notes that stay');
    const notes = [
      note({ place: ['theme', inner.id, 'a0'] }),
      note({ place: ['theme', other.id, 'a0'], round: closed }),
    ];
    expect([...cut(notes, [], [outer, inner, other]).theme.keys()]).toEqual([outer.id, inner.id]);
  });
});
