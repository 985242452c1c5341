import { describe, expect, it } from 'vitest';
import { legendOf } from '../../../shared/layout/mapLegend.ts';
import { tieStyle } from '../../../shared/layout/tieStyle.ts';
import { shownNetwork } from '../../../shared/queries/mapFigures.ts';
import { pretendNetwork } from '../../support/networkBoard.ts';
import { aBoard, aTie, anActor } from '../../support/records.ts';

describe('the legend of a map', () => {
  it('is empty for an empty map', () => {
    expect(legendOf([], [])).toEqual({
      kinds: [],
      strengths: [],
      stresses: [],
      flow: false,
      via: false,
      view: false,
    });
  });

  it.each([1, 2, 3, 4, 5])('tells all that is drawn and nothing else (network %i)', (seed) => {
    const { actors, ties } = pretendNetwork(9, seed * 3, seed);
    const shown = shownNetwork(aBoard({ actors, ties }));
    const legend = legendOf(shown.actors, shown.ties);
    const drawn = shown.ties.map((tie) => tieStyle(tie));
    expect(new Set(legend.strengths)).toEqual(new Set(shown.ties.map(({ strength }) => strength)));
    expect(legend.stresses.includes('some')).toBe(drawn.some(({ zigzag }) => zigzag === 'middle'));
    expect(legend.stresses.includes('much')).toBe(drawn.some(({ zigzag }) => zigzag === 'whole'));
    expect(legend.flow).toBe(drawn.some(({ arrowAtFrom, arrowAtTo }) => arrowAtFrom || arrowAtTo));
    expect(new Set(legend.kinds)).toEqual(new Set(actors.map(({ actorKind }) => actorKind)));
  });

  it('leaves out ties whose people are in the bin, and people passed through who are there', () => {
    const [mum, nana, gone] = [anActor(), anActor(), anActor({ deleted: true })];
    const ties = [
      aTie({ from: mum.id, to: gone.id, strength: 'merged' }),
      aTie({ from: mum.id, to: nana.id, strength: 'weak', via: gone.id, view: gone.id }),
    ];
    const shown = shownNetwork(aBoard({ actors: [mum, nana, gone], ties }));
    expect(legendOf(shown.actors, shown.ties)).toMatchObject({
      strengths: ['weak'],
      via: false,
      view: false,
    });
  });

  it('has no stress and nobody’s single view on a wall that the whānau sees', () => {
    const [mum, nana] = [anActor(), anActor()];
    const ties = [
      aTie({ from: mum.id, to: nana.id, strength: 'steady', stress: 'much' }),
      aTie({ from: mum.id, to: nana.id, strength: 'none', view: mum.id }),
    ];
    const board = aBoard({ actors: [mum, nana], ties });
    const calm = shownNetwork(board, true);
    expect(legendOf(calm.actors, calm.ties, true)).toMatchObject({
      strengths: ['steady'],
      stresses: [],
      view: false,
    });
    expect(shownNetwork(board).ties).toHaveLength(2);
  });
});
