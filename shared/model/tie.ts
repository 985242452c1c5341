import type { RecordOf, RecordTable } from './recordTable.ts';

/** How strong a tie is. `none` = not in touch; `merged` = hard to tell where one ends and the other begins. */
export const TIE_STRENGTHS = ['notKnown', 'none', 'weak', 'steady', 'strong', 'merged'] as const;
export type TieStrength = (typeof TIE_STRENGTHS)[number];

/** Stress on a tie: none, some (strained), much (conflict). */
export const TIE_STRESSES = ['none', 'some', 'much'] as const;
export type TieStress = (typeof TIE_STRESSES)[number];

/** Where support goes: from `from` to `to` (forward), back, both ways, or none said. */
export const TIE_FLOWS = ['none', 'forward', 'back', 'both'] as const;
export type TieFlow = (typeof TIE_FLOWS)[number];

export const TIE_NOTE_MAX = 300;

const byAll = { writers: 'everyone', capability: 'map' } as const;

/**
 * What is between two actors. Strength, stress and flow are said apart: the sources contradict each other on line
 * styles, so the drawing is a theme over these. Several ties may lie between the same two, each as somebody sees it.
 */
export const tieTable = {
  kind: 'tie',
  creators: 'everyone',
  createCapability: 'map',
  most: 2000,
  fields: {
    from: { type: 'reference', writers: 'nobody', capability: 'map' },
    to: { type: 'reference', writers: 'nobody', capability: 'map' },
    strength: { type: 'choice', values: TIE_STRENGTHS, default: 'notKnown', ...byAll, imaginable: true },
    stress: { type: 'choice', values: TIE_STRESSES, default: 'none', ...byAll, imaginable: true },
    flow: { type: 'choice', values: TIE_FLOWS, default: 'none', ...byAll, imaginable: true },
    note: { type: 'string', max: TIE_NOTE_MAX, default: '', ...byAll, imaginable: true },
    /** The actor that these two reach each other through. */
    via: { type: 'reference', ...byAll, imaginable: true },
    /** Whose view this is; null = as the group sees it. */
    view: { type: 'reference', ...byAll },
    deleted: { type: 'boolean', default: false, ...byAll, imaginable: true },
  },
} as const satisfies RecordTable;

export type Tie = RecordOf<typeof tieTable>;
