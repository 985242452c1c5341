import type { Tie, TieFlow, TieStrength, TieStress } from '../model/tie.ts';

/** How the middle of a line is drawn, and how wide, world units. */
export interface TieStyle {
  readonly line: 'plain' | 'doubled' | 'dots' | 'gap';
  readonly width: number;
  /** Zigzag over the line: none, over its middle, over all of it. */
  readonly zigzag: 'none' | 'middle' | 'whole';
  readonly arrowAtFrom: boolean;
  readonly arrowAtTo: boolean;
}

/** What a tie says of how it is drawn; the data knows nothing of lines. */
export type TieLook = Pick<Tie, 'strength' | 'stress' | 'flow'>;

const LINES: Readonly<Record<TieStrength, Pick<TieStyle, 'line' | 'width'>>> = {
  notKnown: { line: 'dots', width: 7 },
  none: { line: 'gap', width: 3 },
  weak: { line: 'plain', width: 2.5 },
  steady: { line: 'plain', width: 6 },
  strong: { line: 'plain', width: 12 },
  merged: { line: 'doubled', width: 18 },
};

const ZIGZAGS: Readonly<Record<TieStress, TieStyle['zigzag']>> = {
  none: 'none',
  some: 'middle',
  much: 'whole',
};

function gives(flow: TieFlow, way: 'forward' | 'back'): boolean {
  return flow === way || flow === 'both';
}

/**
 * The drawing of a tie. Strength, stress and flow are said apart and drawn apart, so that every mix of them can be read,
 * without colour too. The legend is drawn with the same function.
 *
 * @param calm no stress is drawn: the whānau is here, and the wall shows it only as they choose
 */
export function tieStyle({ strength, stress, flow }: TieLook, calm = false): TieStyle {
  return {
    ...LINES[strength],
    zigzag: calm ? 'none' : ZIGZAGS[stress],
    arrowAtFrom: gives(flow, 'back'),
    arrowAtTo: gives(flow, 'forward'),
  };
}
