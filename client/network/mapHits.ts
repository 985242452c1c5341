import { boxHolds } from '../../shared/geometry/box.ts';
import type { Point } from '../../shared/geometry/point.ts';
import { distanceToWay } from '../../shared/geometry/polyline.ts';
import { figureBox } from '../../shared/layout/networkMeasures.ts';
import { zoneBox } from '../../shared/layout/zoneBox.ts';
import type { Zone } from '../../shared/model/zone.ts';
import type { MapScene } from './mapScene.ts';
import { ZONE_FONT, ZONE_HANDLE } from './paint/paintZone.ts';
import type { Chosen } from './networkUi.ts';

/** What lies under a pointer: a figure, a tie, a zone by its edge or name, or the corner that a zone grows by. */
export type Hit = Chosen | { readonly kind: 'zoneCorner'; readonly id: string };

function figureAt({ figures }: MapScene, point: Point, slack: number): string | null {
  let found: string | null = null;
  for (const { id, spot, radius, actor } of figures.values()) {
    const near = Math.hypot(point.x - spot.x, point.y - spot.y) <= radius + slack;
    if (near || boxHolds(figureBox(spot, actor.size), point)) found = id;
    if (near) return id;
  }
  return found;
}

function tieAt({ ties }: MapScene, point: Point, slack: number): string | null {
  let [found, nearest]: [string | null, number] = [null, Infinity];
  for (const { tie, route, style } of ties) {
    const distance = distanceToWay(route.points, point) - style.width / 2;
    if (distance <= slack && distance < nearest) [found, nearest] = [tie.id, distance];
  }
  return found;
}

/** Zones are taken by their edge or name: their inside belongs to what lies there, and to moving the view. */
function isOnZone(zone: Zone, { x, y }: Point, slack: number): boolean {
  const { minX, minY, maxX, maxY } = zoneBox(zone);
  const [middleX, middleY] = [(minX + maxX) / 2, (minY + maxY) / 2];
  const title = Math.abs(x - middleX) < (maxX - minX) * 0.3 && Math.abs(y - minY) < ZONE_FONT;
  if (title && zone.title !== '') return true;
  const reach = slack + 6;
  if (zone.shape === 'box') {
    const near = x > minX - reach && x < maxX + reach && y > minY - reach && y < maxY + reach;
    const deep = x > minX + reach && x < maxX - reach && y > minY + reach && y < maxY - reach;
    return near && !deep;
  }
  const [halfX, halfY] = [(maxX - minX) / 2, (maxY - minY) / 2];
  const far = Math.hypot((x - middleX) / halfX, (y - middleY) / halfY);
  return Math.abs(far - 1) * Math.min(halfX, halfY) < reach;
}

/**
 * @param slack how far beside a thing still counts, world units
 * @param selected its corner can be taken when it is a zone
 */
export function hitAt(scene: MapScene, point: Point, slack: number, selected: string | null): Hit | null {
  const chosen = scene.zones.find(({ id }) => id === selected);
  if (chosen) {
    const { maxX, maxY } = zoneBox(chosen);
    const reach = ZONE_HANDLE / 2 + slack;
    if (Math.abs(point.x - maxX) < reach && Math.abs(point.y - maxY) < reach)
      return { kind: 'zoneCorner', id: chosen.id };
  }
  const figure = figureAt(scene, point, slack / 2);
  if (figure !== null) return { kind: 'actor', id: figure };
  const tie = tieAt(scene, point, slack);
  if (tie !== null) return { kind: 'tie', id: tie };
  const zone = scene.zones.findLast((one) => isOnZone(one, point, slack));
  return zone ? { kind: 'zone', id: zone.id } : null;
}
