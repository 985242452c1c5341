import type { Tie, TieStrength, TieStress } from './tie.ts';

/** Ties in plain words, each a strength and a stress; what the field calls them opens at a tap. */
export const TIE_PRESETS = ['close', 'steady', 'thin', 'strained', 'merged', 'none', 'notKnown'] as const;
export type TiePreset = (typeof TIE_PRESETS)[number];

interface Said {
  readonly strength: TieStrength;
  readonly stress: TieStress;
}

const SAID: Readonly<Record<TiePreset, Said>> = {
  close: { strength: 'strong', stress: 'none' },
  steady: { strength: 'steady', stress: 'none' },
  thin: { strength: 'weak', stress: 'none' },
  strained: { strength: 'steady', stress: 'some' },
  merged: { strength: 'merged', stress: 'none' },
  none: { strength: 'none', stress: 'none' },
  notKnown: { strength: 'notKnown', stress: 'none' },
};

export function presetFields(preset: TiePreset): Said {
  return SAID[preset];
}

/** The preset that says the same as a tie, or null where it says more than one word. */
export function presetOf({ strength, stress }: Pick<Tie, 'strength' | 'stress'>): TiePreset | null {
  return TIE_PRESETS.find((one) => SAID[one].strength === strength && SAID[one].stress === stress) ?? null;
}
