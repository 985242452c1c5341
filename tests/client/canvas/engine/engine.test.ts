import { describe, expect, it } from 'vitest';
import { boxAt, type Box } from '../../../../shared/geometry/box.ts';
import { CanvasEngine } from '../../../../client/canvas/engine/engine.ts';
import type { SceneItem } from '../../../../client/canvas/engine/sceneItem.ts';
import {
  OVERVIEW_DELAY,
  SETTLE_DELAY,
  STILL_DELAY,
  TILE_BUDGET,
} from '../../../../client/canvas/engine/thresholds.ts';
import { LIGHT_THEME } from '../../../../client/canvas/paint/canvasTheme.ts';
import { registerPainters, type Look, type Painter } from '../../../../client/canvas/paint/painter.ts';
import { createFakeContext, createFakeSurfaces } from '../support/fakeCanvas.ts';
import { FakeClock } from '../support/fakeClock.ts';

const SIZE = { width: 1024, height: 768 };
const TILES = 12;

function item(id: string, box: Box, rank = 'a0'): SceneItem {
  return { id, kind: 'thing', box, z: { layer: 1, rank }, record: id, mine: false };
}

/** An engine on a screen that draws onto nothing, with a painter that notes what it paints. */
function openEngine(items: readonly SceneItem[] = []) {
  const clock = new FakeClock();
  const painted: { id: unknown; look: Look }[] = [];
  const painter: Painter = {
    kind: 'thing',
    bounds: () => null,
    z: () => ({ layer: 1, rank: 'a0' }),
    paint: (_context, id, look) => painted.push({ id, look }),
    covers: (id, point) => id !== 'round' || Math.hypot(point.x - 100, point.y - 100) <= 100,
  };
  const { createSurface, surfaces } = createFakeSurfaces();
  const engine = new CanvasEngine({
    painters: registerPainters([painter]),
    theme: LIGHT_THEME,
    createSurface,
    clock,
  });
  const base = createFakeContext();
  const active = createFakeContext();
  const shown: boolean[] = [];
  engine.resize(SIZE, 1);
  engine.load(items);
  engine.attach({
    drawBase: () => engine.drawBase(base.context),
    drawActive: () => engine.drawActive(active.context),
    showActive: (value) => shown.push(value),
  });
  clock.frames();
  const paintedIds = () => painted.splice(0).map(({ id }) => id);
  const blits = () => base.calls.splice(0).filter(({ name }) => name === 'drawImage');
  return { engine, clock, painted, paintedIds, blits, active, shown, surfaces };
}

describe('CanvasEngine: tiles', () => {
  it('paints what is in view once and then only copies tiles', () => {
    const { engine, clock, paintedIds, blits } = openEngine([item('a', boxAt(10, 10, 100, 100))]);
    expect(paintedIds()).toEqual(['a']);
    expect(blits()).toHaveLength(TILES);
    engine.setCamera({ x: 5, y: 3, zoom: 1 });
    clock.frames();
    expect(paintedIds()).toEqual([]);
    const moved = blits();
    expect(moved[0]?.args.slice(1)).toEqual([-5, -3]);
    expect(moved.every(({ args }) => args.length === 3)).toBe(true);
  });

  it('paints an item in every tile that it or its soft edge touches', () => {
    const { paintedIds } = openEngine([
      item('a', boxAt(200, 200, 100, 100)),
      item('b', boxAt(512, 10, 100, 100)),
    ]);
    const ids = paintedIds();
    expect(ids.filter((id) => id === 'a')).toHaveLength(4);
    expect(ids.filter((id) => id === 'b')).toHaveLength(2);
  });

  it('paints nothing for a change out of view, and it when it comes into view', () => {
    const { engine, clock, paintedIds } = openEngine();
    engine.upsert(item('far', boxAt(5000, 5000, 100, 100)));
    clock.frames();
    expect(paintedIds()).toEqual([]);
    engine.setCamera({ x: 4900, y: 4900, zoom: 1 });
    clock.frames();
    expect(paintedIds()).toContain('far');
  });

  it('mends only the changed rectangle, with all that lies in it in order', () => {
    const { engine, clock, paintedIds, surfaces } = openEngine([
      item('top', boxAt(40, 40, 50, 50), 'a2'),
      item('under', boxAt(20, 20, 50, 50), 'a0'),
      item('elsewhere', boxAt(800, 500, 50, 50)),
    ]);
    paintedIds();
    for (const surface of surfaces) surface.calls.length = 0;
    engine.upsert(item('middle', boxAt(30, 30, 50, 50), 'a1'));
    clock.frames();
    expect(paintedIds()).toEqual(['under', 'middle', 'top']);
    const clips = surfaces.flatMap(({ calls }) => calls.filter(({ name }) => name === 'rect'));
    expect(clips.map(({ args }) => args)).toEqual([[14, 14, 82, 82]]);
  });

  it('gathers all changes of a frame into one drawing', () => {
    const { engine, clock, blits } = openEngine();
    blits();
    for (let index = 0; index < 50; index++) engine.upsert(item(`i${index}`, boxAt(index * 9, 0, 8, 8)));
    expect(clock.frames()).toBe(1);
    expect(blits()).toHaveLength(TILES);
  });

  it('makes missing tiles within a budget and shows something meanwhile', () => {
    const { engine, clock, blits } = openEngine([item('a', boxAt(0, 0, 5000, 5000))]);
    blits();
    clock.cost = TILE_BUDGET;
    engine.setCamera({ x: 2000, y: 2000, zoom: 1 });
    clock.frame();
    expect(engine.stats().settled).toBe(false);
    expect(engine.stats().tilesMade).toBeLessThan(2 * TILES);
    clock.frames();
    expect(engine.stats().settled).toBe(true);
  });

  it('paints everything anew when the theme changes, at once and in the new colours', () => {
    const { engine, clock, painted } = openEngine([item('a', boxAt(10, 10, 100, 100))]);
    painted.length = 0;
    clock.cost = TILE_BUDGET;
    const dark = { ...LIGHT_THEME, canvas: '#000000' };
    engine.setTheme(dark);
    clock.frame();
    expect(engine.stats().settled).toBe(true);
    expect(painted.map(({ look }) => look.theme.canvas)).toEqual(['#000000']);
  });
});

describe('CanvasEngine: zoom', () => {
  it('shows the next power of two, scaled, until the zoom has rested', () => {
    const { engine, clock, painted, blits } = openEngine([item('a', boxAt(10, 10, 100, 100))]);
    painted.length = 0;
    blits();
    engine.setCamera({ x: 0, y: 0, zoom: 0.45 });
    clock.frames();
    expect(painted.map(({ look }) => look.scale)).toEqual([0.5]);
    expect(blits().every(({ args }) => args.length === 5)).toBe(true);
    expect(engine.stats().settled).toBe(false);
    clock.pass(SETTLE_DELAY);
    clock.frames();
    expect(painted.map(({ look }) => look.scale)).toEqual([0.5, 0.45]);
    expect(engine.stats().settled).toBe(true);
  });

  it('takes the first look at its exact zoom at once', () => {
    const { createSurface } = createFakeSurfaces();
    const clock = new FakeClock();
    const engine = new CanvasEngine({ painters: new Map(), theme: LIGHT_THEME, createSurface, clock });
    engine.resize(SIZE, 1);
    engine.setCamera({ x: 0, y: 0, zoom: 0.45 });
    const { context } = createFakeContext();
    engine.attach({ drawBase: () => engine.drawBase(context), drawActive: () => {}, showActive: () => {} });
    clock.frames();
    expect(engine.stats().settled).toBe(true);
  });

  it('shows what it has where tiles are missing, and nothing of another theme', () => {
    const { engine, clock, blits, surfaces } = openEngine([item('a', boxAt(0, 0, 20_000, 20_000))]);
    clock.pass(OVERVIEW_DELAY);
    const overview = surfaces.at(-1);
    expect(overview?.width).toBeLessThanOrEqual(640);
    blits();
    clock.cost = TILE_BUDGET;
    engine.setCamera({ x: 9000, y: 9000, zoom: 1 });
    clock.frame();
    const stopgaps = blits().filter(({ args }) => args[0] === overview?.image);
    expect(stopgaps.length).toBe(5 * 4 - 1);
    clock.frames();
    engine.setTheme({ ...LIGHT_THEME, canvas: '#000000' });
    clock.frames();
    blits();
    engine.setCamera({ x: 15_000, y: 15_000, zoom: 1 });
    clock.frame();
    expect(blits().filter(({ args }) => args[0] === overview?.image)).toEqual([]);
  });

  it('waits anew after every step', () => {
    const { engine, clock } = openEngine();
    engine.setCamera({ x: 0, y: 0, zoom: 0.9 });
    clock.pass(SETTLE_DELAY - 1);
    engine.setCamera({ x: 0, y: 0, zoom: 0.8 });
    clock.pass(SETTLE_DELAY - 1);
    clock.frames();
    expect(engine.stats().settled).toBe(false);
    clock.pass(1);
    clock.frames();
    expect(engine.stats().settled).toBe(true);
  });

  it('chooses the detail by size on screen, not by device pixels', () => {
    const { engine, clock, painted } = openEngine([item('a', boxAt(10, 10, 100, 100))]);
    painted.length = 0;
    engine.resize(SIZE, 2);
    engine.setCamera({ x: 0, y: 0, zoom: 0.25 });
    clock.frames();
    clock.pass(SETTLE_DELAY);
    clock.frames();
    expect(painted.at(-1)?.look).toMatchObject({ scale: 0.5, zoom: 0.25, detail: 'bars' });
  });

  it('tells when everything is sharp', async () => {
    const { engine, clock } = openEngine();
    engine.setCamera({ x: 0, y: 0, zoom: 0.7 });
    let sharp = false;
    const settled = engine.settled().then(() => {
      sharp = true;
    });
    clock.frames();
    await Promise.resolve();
    expect(sharp).toBe(false);
    clock.pass(SETTLE_DELAY);
    clock.frames();
    await settled;
    expect(sharp).toBe(true);
  });
});

describe('CanvasEngine: lifted items', () => {
  it('draws them above the board and not in tiles; moving them redraws no tile', () => {
    const { engine, clock, paintedIds, blits, active, shown, painted } = openEngine([
      item('a', boxAt(100, 100, 50, 50)),
      item('b', boxAt(120, 120, 50, 50)),
    ]);
    paintedIds();
    blits();
    const lifted = engine.lift(['b', 'nobody']);
    expect([...lifted.ids]).toEqual(['b']);
    clock.frames();
    expect(shown.at(-1)).toBe(true);
    expect(painted.filter(({ look }) => look.lifted).map(({ id }) => id)).toEqual(['b']);
    expect(painted.filter(({ look }) => !look.lifted).map(({ id }) => id)).toEqual(['a']);
    paintedIds();
    blits();
    active.calls.length = 0;
    lifted.moveTo({ x: 30, y: 7 });
    clock.frames();
    expect(paintedIds()).toEqual([]);
    expect(blits()).toEqual([]);
    expect(active.calls.filter(({ name }) => name === 'drawImage')).toHaveLength(1);
    expect(engine.boxOf('b')).toEqual(boxAt(150, 127, 50, 50));
  });

  it('shows a move and its end in one frame, at the new place', () => {
    const { engine, clock, paintedIds, shown, painted } = openEngine([item('a', boxAt(100, 100, 50, 50))]);
    const lifted = engine.lift(['a']);
    lifted.moveTo({ x: 300, y: 0 });
    clock.frames();
    paintedIds();
    engine.upsert(item('a', boxAt(400, 100, 50, 50)));
    lifted.drop();
    expect(clock.frames()).toBe(1);
    expect(painted.map(({ look }) => look.lifted)).toEqual([false]);
    expect(shown.at(-1)).toBe(false);
    expect(engine.hitTest({ x: 420, y: 120 })).toBe('a');
    lifted.drop();
    expect(engine.hitTest({ x: 420, y: 120 })).toBe('a');
  });

  it('keeps two hands apart: an item belongs to the first that lifts it', () => {
    const { engine } = openEngine([item('a', boxAt(0, 0, 50, 50)), item('b', boxAt(60, 0, 50, 50))]);
    const here = engine.lift(['a']);
    const elsewhere = engine.lift(['a', 'b']);
    expect([...elsewhere.ids]).toEqual(['b']);
    elsewhere.moveTo({ x: 10, y: 10 });
    expect(engine.boxOf('a')).toEqual(boxAt(0, 0, 50, 50));
    here.drop();
    expect(engine.itemsIn(boxAt(0, 0, 500, 500))).toEqual(['a']);
  });

  it('lets go of an item that is removed while lifted', () => {
    const { engine, clock, active } = openEngine([item('a', boxAt(0, 0, 50, 50))]);
    const lifted = engine.lift(['a']);
    engine.remove('a');
    active.calls.length = 0;
    clock.frames();
    expect(active.calls.filter(({ name }) => name === 'drawImage')).toEqual([]);
    lifted.drop();
    expect(engine.get('a')).toBeNull();
    expect(engine.bounds()).toBeNull();
  });

  it('needs one canvas while the view moves, and two again once it stands still', () => {
    const { engine, clock, blits, active, shown } = openEngine([item('a', boxAt(100, 100, 50, 50))]);
    const lifted = engine.lift(['a']);
    clock.frames();
    expect(shown.at(-1)).toBe(true);
    blits();
    active.calls.length = 0;
    engine.setCamera({ x: 0, y: 0, zoom: 1 });
    lifted.moveTo({ x: 10, y: 0 });
    clock.frames();
    expect(shown.at(-1)).toBe(false);
    expect(active.calls.filter(({ name }) => name === 'drawImage')).toEqual([]);
    // Above the tiles, where the hand has it: its place less the margin, and moved by ten.
    expect(blits()[TILES]?.args.slice(1, 3)).toEqual([70, 60]);
    lifted.moveTo({ x: 20, y: 0 });
    clock.frames();
    expect(blits()).toHaveLength(TILES + 1);
    clock.pass(STILL_DELAY);
    clock.frames();
    expect(shown.at(-1)).toBe(true);
    expect(blits()).toHaveLength(TILES);
    expect(active.calls.filter(({ name }) => name === 'drawImage')).toHaveLength(1);
  });

  it('caps the bitmap of a large selection', () => {
    const { engine, clock, surfaces } = openEngine([
      item('a', boxAt(0, 0, 200, 200)),
      item('b', boxAt(20_000, 3000, 200, 200)),
    ]);
    const before = surfaces.length;
    engine.lift(['a', 'b']);
    clock.frames();
    const picture = surfaces.slice(before).find(({ width }) => width !== 256);
    expect(picture?.width).toBeLessThanOrEqual(2048);
    expect(picture?.height).toBeLessThanOrEqual(2048);
  });
});

describe('CanvasEngine: finding', () => {
  it('hits the topmost item whose exact shape is under the point', () => {
    const { engine } = openEngine([
      item('square', boxAt(0, 0, 200, 200), 'a0'),
      item('round', boxAt(0, 0, 200, 200), 'a1'),
    ]);
    expect(engine.hitTest({ x: 100, y: 100 })).toBe('round');
    expect(engine.hitTest({ x: 5, y: 5 })).toBe('square');
    expect(engine.hitTest({ x: 500, y: 5 })).toBeNull();
  });

  it('lists what a box touches, bottom first', () => {
    const { engine } = openEngine([
      item('b', boxAt(0, 0, 10, 10), 'a1'),
      item('a', boxAt(5, 5, 10, 10), 'a0'),
      item('c', boxAt(15, 0, 10, 10)),
    ]);
    expect(engine.itemsIn(boxAt(0, 0, 15, 15))).toEqual(['a', 'b']);
    expect(engine.bounds(['a', 'c', 'nobody'])).toEqual({ minX: 5, minY: 0, maxX: 25, maxY: 15 });
  });
});

describe('CanvasEngine: frames', () => {
  it('resolves in the task that draws', async () => {
    const { engine, clock, paintedIds } = openEngine();
    paintedIds();
    engine.upsert(item('a', boxAt(0, 0, 10, 10)));
    let resolved = false;
    const drawn = engine.drawn().then(() => {
      resolved = true;
    });
    await Promise.resolve();
    expect(resolved).toBe(false);
    clock.frame();
    expect(paintedIds()).toEqual(['a']);
    await drawn;
  });

  it('leaves the text of the edited item to the text field', () => {
    const { engine, clock, painted } = openEngine([item('a', boxAt(0, 0, 100, 100))]);
    painted.length = 0;
    engine.setEditing('a');
    clock.frames();
    engine.setEditing(null);
    clock.frames();
    expect(painted.map(({ look }) => look.editing)).toEqual([true, false]);
  });

  it('stands a screen without size and an empty board', () => {
    const { engine, clock, blits } = openEngine();
    blits();
    engine.resize({ width: 0, height: 0 }, 1);
    clock.frames(5);
    expect(blits()).toEqual([]);
    expect(engine.bounds()).toBeNull();
  });

  it('asks for no frame once destroyed', () => {
    const { engine, clock, blits } = openEngine([item('a', boxAt(0, 0, 100, 100))]);
    blits();
    engine.setCamera({ x: 1, y: 1, zoom: 0.5 });
    engine.destroy();
    clock.pass(10_000);
    clock.frames(5);
    expect(blits()).toEqual([]);
  });
});
