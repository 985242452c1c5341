import type { ActorKind, WorldPart } from '../model/actor.ts';

/** One lane of a template, as plain values ready for a new lane record. Lengths are world units. */
export interface TemplateLane {
  readonly title: string;
  readonly prompt: string;
  readonly question: string;
  readonly part: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A column that a network board starts with. */
export interface TemplateActor {
  readonly label: string;
  readonly actorKind: ActorKind;
  readonly part: WorldPart;
  /** The middle of the figure on the map, world units; the whānau stands in the middle of the map. */
  readonly x: number;
  readonly y: number;
}

/** What a board starts with. Templates are data: people copy and reword them. */
export interface BoardTemplate {
  readonly name: string;
  readonly lanes: readonly TemplateLane[];
  /** Columns of a Net-works grid, in order; none = no grid. */
  readonly actors: readonly TemplateActor[];
}
