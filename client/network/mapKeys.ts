import type { Point } from '../../shared/geometry/point.ts';
import type { Workspace } from '../board/workspace.ts';
import { binPart, mayMap, mayMoveActor, putDown } from './mapEdits.ts';
import type { MapScene, SceneFigure } from './mapScene.ts';
import { networkUiOf } from './networkUi.ts';
import type { OpenMap } from './useMapView.ts';

/** How far one press of an arrow key moves a figure, world units; with Shift further. */
const STEP = 12;
const FAR_STEP = 60;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

interface Keyed {
  readonly workspace: Workspace;
  readonly map: OpenMap;
  readonly figure: SceneFigure;
  readonly list: HTMLElement | null;
}

/** What is being moved by keys on each map: put down when the key is let go. */
const moved = new WeakMap<OpenMap, { readonly id: string; readonly at: Point }>();

/** The nearest figure in a direction: near, and not far aside. */
function neighbour({ figures }: MapScene, from: SceneFigure, way: Point): SceneFigure | null {
  let [found, least]: [SceneFigure | null, number] = [null, Infinity];
  for (const one of figures.values()) {
    const [dx, dy] = [one.spot.x - from.spot.x, one.spot.y - from.spot.y];
    const ahead = dx * way.x + dy * way.y;
    if (one.id === from.id || ahead <= 0) continue;
    const cost = ahead + 2 * Math.abs(dx * way.y - dy * way.x);
    if (cost < least) [found, least] = [one, cost];
  }
  return found;
}

function focusOn({ list, map }: Keyed, figure: SceneFigure | null): void {
  if (!figure) return;
  const button = list?.querySelector<HTMLElement>(`[data-figure="${figure.id}"]`);
  const { view } = map;
  const { x, y } = figure.spot;
  const reach = figure.radius * 2;
  const box = { minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach };
  const seen = view.control;
  const { camera, viewport } = seen;
  const outside =
    (box.minX - camera.x) * camera.zoom < 0 ||
    (box.minY - camera.y) * camera.zoom < 0 ||
    (box.maxX - camera.x) * camera.zoom > viewport.width ||
    (box.maxY - camera.y) * camera.zoom > viewport.height;
  if (outside)
    seen.glideTo({
      ...camera,
      x: x - viewport.width / 2 / camera.zoom,
      y: y - viewport.height / 2 / camera.zoom,
    });
  button?.focus({ preventScroll: true });
}

function byOrder({ map: { view }, figure }: Keyed, step: 1 | -1 | 'first' | 'last'): SceneFigure | null {
  const all = [...view.scene.figures.values()];
  if (step === 'first') return all[0] ?? null;
  if (step === 'last') return all.at(-1) ?? null;
  const at = all.findIndex(({ id }) => id === figure.id);
  return all[(at + step + all.length) % all.length] ?? null;
}

function move({ workspace, map, figure }: Keyed, way: Point, far: boolean): void {
  if (!mayMoveActor(workspace, figure.id)) return;
  const from = map.view.spotOf(figure.id) ?? figure.spot;
  const step = far ? FAR_STEP : STEP;
  const at = { x: from.x + way.x * step, y: from.y + way.y * step };
  moved.set(map, { id: figure.id, at });
  map.moveFigure(figure.id, at);
}

/** Puts down what was moved by keys: one change for however many presses. */
export function releaseKey(workspace: Workspace, map: OpenMap): void {
  const one = moved.get(map);
  if (!one) return;
  moved.delete(map);
  putDown(workspace, 'actor', one.id, one.at);
  map.moveFigure(one.id, null);
}

/** What a key does on a figure. Returns whether it did something. */
export function figureKey(keyed: Keyed, event: KeyboardEvent): boolean {
  const { workspace, map, figure } = keyed;
  const way = ARROWS[event.key];
  if (way) {
    if (event.ctrlKey || event.metaKey || event.altKey)
      focusOn(keyed, neighbour(map.view.scene, figure, way));
    else move(keyed, way, event.shiftKey);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case 'PageDown':
      focusOn(keyed, byOrder(keyed, 1));
      return true;
    case 'PageUp':
      focusOn(keyed, byOrder(keyed, -1));
      return true;
    case 'Home':
      focusOn(keyed, byOrder(keyed, 'first'));
      return true;
    case 'End':
      focusOn(keyed, byOrder(keyed, 'last'));
      return true;
    case 't':
    case 'T':
      if (mayMap(workspace)) networkUiOf(workspace).setState({ tying: { from: figure.id } });
      return true;
    case 'Delete':
      if (mayMap(workspace)) binPart(workspace, 'actor', figure.id, figure.name);
      return true;
    case 'Escape':
      if (!networkUiOf(workspace).getState().tying) return false;
      networkUiOf(workspace).setState({ tying: null });
      return true;
    default:
      return false;
  }
}
