import { boxAround, growBox, type Box } from '../../shared/geometry/box.ts';
import type { Point } from '../../shared/geometry/point.ts';
import { figureSpots, isWhanau } from '../../shared/layout/networkLayout.ts';
import { FIGURE_RADIUS, figureBox } from '../../shared/layout/networkMeasures.ts';
import { routeTies, type TieRoute } from '../../shared/layout/tieRoute.ts';
import { tieStyle, type TieStyle } from '../../shared/layout/tieStyle.ts';
import { zoneBox } from '../../shared/layout/zoneBox.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { Tie } from '../../shared/model/tie.ts';
import type { Zone } from '../../shared/model/zone.ts';
import { shownNetwork } from '../../shared/queries/mapFigures.ts';
import { liveZones } from '../../shared/queries/network.ts';
import type { ScenarioColor } from '../../shared/model/scenario.ts';
import type { DrawnFigure } from './paint/paintFigure.ts';
import type { DrawnGhost } from './paint/paintGhost.ts';

export interface SceneFigure extends DrawnFigure {
  readonly actor: Actor;
  readonly whanau: boolean;
  /** Where it rests, world units. */
  readonly spot: Point;
}

export interface SceneTie {
  readonly tie: Tie;
  readonly style: TieStyle;
  readonly route: TieRoute;
  /** Whose view it is, in words; '' as the group sees it. */
  readonly view: string;
}

/** A map as it rests: what is on it, and where. Made anew with each change of the board. */
export interface MapScene {
  readonly figures: ReadonlyMap<string, SceneFigure>;
  readonly ties: readonly SceneTie[];
  readonly zones: readonly Zone[];
  readonly spots: ReadonlyMap<string, Point>;
  /** Of an imagined network: how it is marked as such. */
  readonly imagined?: SceneImagined;
}

/** What tells an imagined network from the actual one on the map. */
export interface SceneImagined {
  readonly scenarioId: string;
  readonly color: ScenarioColor;
  /** Those of the actual network who are elsewhere or left out, where they actually are. */
  readonly ghosts: readonly DrawnGhost[];
  /** Ids of figures and ties that differ. */
  readonly changed: ReadonlySet<string>;
}

export interface SceneWords {
  readonly nameOf: (actor: Actor) => string;
  /** That somebody steps back; '' for everybody else. */
  readonly stateOf: (actor: Actor) => string;
  /** '' while the workshop shows aliases: an agency tells who somebody is. */
  readonly agencyOf: (actor: Actor) => string;
  /** What stands on a tie that is somebody's view. */
  readonly viewOf: (actor: Actor) => string;
}

/** @param calm no stress and no single views: the whānau is here and this is the wall */
export function makeScene(
  snapshot: Pick<BoardSnapshot, 'actor' | 'tie' | 'zone'>,
  { nameOf, stateOf, agencyOf, viewOf }: SceneWords,
  calm: boolean,
): MapScene {
  const { actors, ties } = shownNetwork(snapshot, calm);
  const spots = figureSpots(snapshot);
  const figures = new Map(
    actors.map((actor): [string, SceneFigure] => {
      const { id, actorKind: kind, size } = actor;
      const spot = spots.get(id) ?? { x: 0, y: 0 };
      const figure = {
        id,
        kind,
        agency: agencyOf(actor),
        radius: FIGURE_RADIUS[size],
        name: nameOf(actor),
        state: stateOf(actor),
      };
      return [id, { ...figure, actor, spot, whanau: isWhanau(actor) }];
    }),
  );
  const byId = new Map(ties.map((tie) => [tie.id, tie]));
  const routed = routeTies(ties, snapshot.actor, spots).flatMap((route): SceneTie[] => {
    const tie = byId.get(route.tieId);
    if (!tie) return [];
    const viewer = tie.view === null ? undefined : snapshot.actor.get(tie.view);
    return [{ tie, route, style: tieStyle(tie, calm), view: viewer ? viewOf(viewer) : '' }];
  });
  return { figures, ties: routed, zones: liveZones(snapshot), spots };
}

export function touches({ tie }: SceneTie, moving: ReadonlyMap<string, Point>): boolean {
  return [tie.from, tie.to, tie.via].some((id) => id !== null && moving.has(id));
}

/** The ties of what moves, as they lie now. */
export function movedTies(
  { ties, spots }: MapScene,
  actors: ReadonlyMap<string, Actor>,
  moving: ReadonlyMap<string, Point>,
): SceneTie[] {
  const touched = ties.filter((one) => touches(one, moving));
  const now = new Map([...spots, ...moving]);
  // All ties, so that those between the same two keep apart as they did.
  const all = ties.map(({ tie }) => tie);
  const ids = new Set(touched.map(({ tie }) => tie.id));
  const routes = routeTies(all, actors, now, ids);
  const byId = new Map(touched.map((one) => [one.tie.id, one]));
  return routes.flatMap((route) => {
    const one = byId.get(route.tieId);
    return one ? [{ ...one, route }] : [];
  });
}

/** Everything on the map, or null while it is empty. */
export function sceneBounds({ figures, zones, imagined }: MapScene): Box | null {
  const boxes = [
    ...[...figures.values()].map(({ spot, actor }) => figureBox(spot, actor.size)),
    ...(imagined?.ghosts ?? []).map(({ spot }) => figureBox(spot, 'M')),
  ];
  const box = boxAround([...boxes, ...zones.map(zoneBox)]);
  return box && growBox(box, 16);
}
