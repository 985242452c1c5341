import type { FactCollection, FactCollections, Viewer } from '../../../shared/session/facts.ts';
import type { FactSource } from '../factSource.ts';

/** How one collection of facts is shown; every facility registers its own. */
export interface FactView<Name extends FactCollection> {
  /** Ids of all facts that there are. */
  ids(source: FactSource): Iterable<string>;
  /** One fact as this viewer may know it; null when there is none, or none for them. */
  view(source: FactSource, viewer: Viewer, id: string): FactCollections[Name] | null;
  /** Whether this viewer's version is their own, where others of the same role see one and the same. */
  isOwn?(source: FactSource, viewer: Viewer, id: string): boolean;
  /**
   * Some viewers are not to know that a fact is there, so that its absence is no news to them. `forGood`: who is not
   * shown it never was; `meanwhile`: it can be taken away from those who saw it, and they are told. `byPerson`: the same, but
   * people of one role do not see the same, so that it is remembered person by person.
   */
  readonly hides?: 'forGood' | 'meanwhile' | 'byPerson';
}

export type FactViews<Name extends FactCollection> = { readonly [N in Name]: FactView<N> };

/** Whether this is a wall, which everybody in the room reads and nobody in particular. */
export function isWall({ visibility }: Viewer): boolean {
  return visibility === 'wall';
}
