import { describe, expect, it } from 'vitest';
import { tieStyle } from '../../../shared/layout/tieStyle.ts';
import { presetFields, presetOf, TIE_PRESETS } from '../../../shared/model/tiePreset.ts';
import { TIE_FLOWS, TIE_STRENGTHS, TIE_STRESSES } from '../../../shared/model/tie.ts';

const ALL = TIE_STRENGTHS.flatMap((strength) =>
  TIE_STRESSES.flatMap((stress) => TIE_FLOWS.map((flow) => ({ strength, stress, flow }))),
);

describe('the drawing of a tie', () => {
  it('is another one for every mix of strength, stress and flow', () => {
    expect(new Set(ALL.map((look) => JSON.stringify(tieStyle(look)))).size).toBe(ALL.length);
  });

  it('is thicker the stronger the tie', () => {
    const widths = (['weak', 'steady', 'strong', 'merged'] as const).map(
      (strength) => tieStyle({ strength, stress: 'none', flow: 'none' }).width,
    );
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(new Set(widths).size).toBe(4);
  });

  it('tells what is not known, not in touch and hard to separate by the line itself', () => {
    const line = (strength: (typeof TIE_STRENGTHS)[number]) =>
      tieStyle({ strength, stress: 'none', flow: 'none' }).line;
    expect(line('notKnown')).toBe('dots');
    expect(line('none')).toBe('gap');
    expect(line('merged')).toBe('doubled');
  });

  it('points where support goes', () => {
    const arrows = TIE_FLOWS.map((flow) => {
      const { arrowAtFrom, arrowAtTo } = tieStyle({ strength: 'steady', stress: 'none', flow });
      return [arrowAtFrom, arrowAtTo];
    });
    expect(arrows).toEqual([
      [false, false],
      [false, true],
      [true, false],
      [true, true],
    ]);
  });

  it('draws no stress where the whānau sees the wall, and all else as before', () => {
    for (const look of ALL) expect(tieStyle(look, true)).toEqual(tieStyle({ ...look, stress: 'none' }));
  });
});

describe('ties in plain words', () => {
  it('say a strength and a stress, each preset its own', () => {
    for (const preset of TIE_PRESETS) expect(presetOf(presetFields(preset))).toBe(preset);
  });

  it('have no single word for what says more', () => {
    expect(presetOf({ strength: 'strong', stress: 'much' })).toBeNull();
  });
});
