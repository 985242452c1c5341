import type { Camera } from '../../shared/geometry/camera.ts';
import type { Point } from '../../shared/geometry/point.ts';
import { zoneBox } from '../../shared/layout/zoneBox.ts';
import type { Zone } from '../../shared/model/zone.ts';
import { changeInNetwork } from '../../shared/operations/network.ts';
import type { Workspace } from '../board/workspace.ts';
import { addTie, mayMap, mayMoveActor, putDown, run } from './mapEdits.ts';
import { hitAt, type Hit } from './mapHits.ts';
import type { MapView } from './mapView.ts';
import { letGoOfPart, networkUiOf, openPart } from './networkUi.ts';

/** A pointer at one moment. */
export interface Sample {
  /** CSS pixels of the map. */
  readonly screen: Point;
  readonly world: Point;
  readonly touch: boolean;
}

export interface MapGesture {
  move(sample: Sample): void;
  end(sample: Sample): void;
  cancel(): void;
}

export interface MapContext {
  readonly workspace: Workspace;
  readonly view: MapView;
  readonly viewOnly: boolean;
  /** Shows a figure where the hand has it, here and to the others; null = it is let go. */
  moveFigure(id: string, at: Point | null): void;
  /** Whether somebody else has it in the hand. */
  isHeld(id: string): boolean;
}

/** How far a press may wander and still be a tap, CSS pixels. */
const TAP = 5;
const LEAST_ZONE = 160;

/** What counts as under the pointer: a finger is broader than a mouse. World units. */
function slackOf({ view }: MapContext, touch: boolean): number {
  return (touch ? 16 : 8) / view.camera.zoom;
}

export function hitBy(context: MapContext, { world, touch }: Sample): Hit | null {
  const { chosen } = networkUiOf(context.workspace).getState();
  return hitAt(context.view.scene, world, slackOf(context, touch), chosen?.id ?? null);
}

function pan({ view }: MapContext, start: Sample): MapGesture {
  const from: Camera = view.camera;
  return {
    move({ screen }) {
      const { zoom } = from;
      view.controller.set({
        ...from,
        x: from.x - (screen.x - start.screen.x) / zoom,
        y: from.y - (screen.y - start.screen.y) / zoom,
      });
    },
    end: () => undefined,
    cancel: () => view.controller.set(from),
  };
}

function dragFigure(context: MapContext, id: string, start: Sample): MapGesture {
  const { view, workspace } = context;
  const from = view.spotOf(id) ?? start.world;
  const at = ({ world }: Sample) => ({
    x: Math.round(from.x + world.x - start.world.x),
    y: Math.round(from.y + world.y - start.world.y),
  });
  return {
    move: (sample) => context.moveFigure(id, at(sample)),
    end(sample) {
      putDown(workspace, 'actor', id, at(sample));
      context.moveFigure(id, null);
    },
    cancel: () => context.moveFigure(id, null),
  };
}

function showZone({ view }: MapContext, id: string, fields: Partial<Zone> | null): void {
  view.setZones(new Map(fields ? [[id, fields]] : []));
}

function dragZone(context: MapContext, zone: Zone, start: Sample, corner: boolean): MapGesture {
  const [, x, y] = zone.place as readonly ['board', number, number, string];
  const { minX, minY } = zoneBox(zone);
  const now = ({ world }: Sample): Partial<Zone> => {
    const [dx, dy] = [Math.round(world.x - start.world.x), Math.round(world.y - start.world.y)];
    if (!corner) return { place: ['board', x + dx || 1, y + dy, 'a0'] };
    // The other corner stays where it is.
    const width = Math.max(LEAST_ZONE, zone.width + dx);
    const height = Math.max(LEAST_ZONE, zone.height + dy);
    return { width, height, place: ['board', minX + width / 2, minY + height / 2, 'a0'] };
  };
  return {
    move: (sample) => showZone(context, zone.id, now(sample)),
    end(sample) {
      run(context.workspace, changeInNetwork('zone', zone.id, now(sample)));
      showZone(context, zone.id, null);
    },
    cancel: () => showZone(context, zone.id, null),
  };
}

/** Draws a tie from a figure's handle to whoever it is let go on. */
export function drawTie(context: MapContext, from: string): MapGesture {
  const { view, workspace } = context;
  const start = view.spotOf(from);
  return {
    move({ world }) {
      if (start) view.setRubber({ from: start, to: world });
    },
    end(sample) {
      view.setRubber(null);
      const hit = hitBy(context, sample);
      if (hit?.kind === 'actor') finishTie(workspace, from, hit.id);
    },
    cancel: () => view.setRubber(null),
  };
}

/** Makes the tie and opens it, so that what it is like can be said. */
export function finishTie(workspace: Workspace, from: string, to: string): void {
  const id = addTie(workspace, from, to);
  networkUiOf(workspace).setState({ tying: null });
  if (id !== null) openPart(workspace, { kind: 'tie', id });
}

function tap({ workspace, viewOnly }: MapContext, hit: Hit | null): void {
  if (viewOnly) return;
  const store = networkUiOf(workspace);
  const { tying } = store.getState();
  if (tying && hit?.kind === 'actor') {
    if (tying.from === null) store.setState({ tying: { from: hit.id } });
    else if (tying.from !== hit.id) finishTie(workspace, tying.from, hit.id);
    return;
  }
  if (hit && hit.kind !== 'zoneCorner') openPart(workspace, hit);
  else if (!hit && !tying) letGoOfPart(workspace);
}

/** What is moved when a press on something begins to move. */
function dragOf(context: MapContext, hit: Hit | null, start: Sample): MapGesture {
  const { workspace, viewOnly, view } = context;
  if (viewOnly || !hit || hit.kind === 'tie') return pan(context, start);
  if (hit.kind === 'actor') {
    const mayMove = mayMoveActor(workspace, hit.id) && !context.isHeld(hit.id);
    return mayMove ? dragFigure(context, hit.id, start) : pan(context, start);
  }
  const zone = view.scene.zones.find(({ id }) => id === hit.id);
  return zone && mayMap(workspace)
    ? dragZone(context, zone, start, hit.kind === 'zoneCorner')
    : pan(context, start);
}

/** A press: a tap opens what is under it; what wanders further moves it, or the view. */
export function press(context: MapContext, start: Sample): MapGesture {
  const hit = hitBy(context, start);
  let drag: MapGesture | null = null;
  return {
    move(sample) {
      const { screen } = sample;
      const far = Math.hypot(screen.x - start.screen.x, screen.y - start.screen.y) > TAP;
      if (!drag && far) drag = dragOf(context, hit, start);
      drag?.move(sample);
    },
    end(sample) {
      if (drag) drag.end(sample);
      else tap(context, hit);
    },
    cancel: () => drag?.cancel(),
  };
}
