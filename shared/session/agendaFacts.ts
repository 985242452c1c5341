import type { Freedom, StepKind } from '../model/step.ts';

/** One step of the agenda. */
export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  /** Empty = the name of its kind, in the reader's language. */
  readonly title: string;
  /** What people are asked or told, on every screen; may be empty. */
  readonly prompt: string;
  /** Planned length; 0 = left out today. */
  readonly minutes: number;
  /** Where it takes place; null = wherever people are. */
  readonly boardId: string | null;
  readonly allows: readonly Freedom[];
}

/** The plan of a session and where it stands. There is at most one a workshop. */
export interface AgendaFact {
  readonly id: string;
  readonly state: 'planned' | 'running' | 'ended';
  readonly steps: readonly Step[];
  /** Id of the step that everybody is at; null unless it runs. */
  readonly current: string | null;
  /** Ids of the steps that people were at and have left, the latest last. */
  readonly been: readonly string[];
  /** When the current step began, by the server's clock, ms since 1970. */
  readonly stepStartedAt: number | null;
  /** When the first step began. */
  readonly startedAt: number | null;
  /** When it was to end as it was planned when it began; earlier since people chose to land earlier. Null before it began. */
  readonly plannedEnd: number | null;
}

/** The clock that facilitators start. Times by the server's clock, ms since 1970. At most one a workshop. */
export interface TimerFact {
  readonly id: string;
  /** When it is over; null = it stands still. */
  readonly endsAt: number | null;
  /** What is left while it stands still, in ms; below zero when it is over. */
  readonly left: number;
  /** How long it was set to, in ms. */
  readonly total: number;
}
