import { ACTOR_KINDS, type Actor, type ActorKind } from '../model/actor.ts';
import { TIE_STRENGTHS, TIE_STRESSES, type Tie, type TieStrength, type TieStress } from '../model/tie.ts';

/** What the drawing on a map means: only what is on it, in a fixed order. */
export interface MapLegend {
  readonly kinds: readonly ActorKind[];
  readonly strengths: readonly TieStrength[];
  /** Without "none", which is not drawn. */
  readonly stresses: readonly TieStress[];
  readonly flow: boolean;
  readonly via: boolean;
  readonly view: boolean;
}

/** Ties from the strongest on: so they stand in the legend. */
const BY_STRENGTH = TIE_STRENGTHS.toReversed();

/**
 * @param actors those whose figures show
 * @param ties those that are drawn
 * @param calm stress is not drawn
 */
export function legendOf(actors: readonly Actor[], ties: readonly Tie[], calm = false): MapLegend {
  const kinds = new Set(actors.map(({ actorKind }) => actorKind));
  const strengths = new Set(ties.map(({ strength }) => strength));
  const stresses = new Set(calm ? [] : ties.map(({ stress }) => stress));
  return {
    kinds: ACTOR_KINDS.filter((kind) => kinds.has(kind)),
    strengths: BY_STRENGTH.filter((strength) => strengths.has(strength)),
    stresses: TIE_STRESSES.filter((stress) => stress !== 'none' && stresses.has(stress)),
    flow: ties.some(({ flow }) => flow !== 'none'),
    via: ties.some(({ via }) => via !== null),
    view: ties.some(({ view }) => view !== null),
  };
}
