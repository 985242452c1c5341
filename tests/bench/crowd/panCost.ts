import { median } from '../canvas/statistics.ts';
import type { PanMeter } from './panMeter.ts';

/** A pan with the crowd may cost the page's main thread at most so many times what it costs alone. */
export const PAN_GOAL = 1.5;

/** @returns CPU ms a frame of each round */
export async function measurePans(meter: PanMeter, rounds: number): Promise<number[]> {
  const costs: number[] = [];
  for (let round = 0; round < rounds; round++) costs.push(await meter.pan());
  return costs;
}

export interface PanCost {
  /** CPU ms a frame, medians. */
  readonly alone: number;
  readonly crowded: number;
  readonly ratio: number;
}

export function comparePans(before: readonly number[], during: readonly number[]): PanCost {
  const alone = median(before);
  const crowded = median(during);
  return { alone, crowded, ratio: crowded / alone };
}
