import type { StepKind } from '../model/step.ts';

/** A board as it was at one time, kept by name: made at steps and breaks by itself, and by hand. What it holds is read apart. */
export interface MomentFact {
  readonly id: string;
  readonly boardId: string;
  /** Empty = the name of the step that began then. */
  readonly title: string;
  /** The kind of step that began then; null = kept by hand. */
  readonly step: StepKind | null;
  /** ms since 1970 */
  readonly at: number;
  /** Post-its on it. */
  readonly notes: number;
  /** People of a network on it. */
  readonly people: number;
}
