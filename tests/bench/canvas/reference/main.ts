/**
 * The reference of the canvas bench: a page that does the same with as little as possible. It culls
 * by an R-tree and draws every visible note by `drawImage` from a raster of its own, every frame.
 * `?mode=blit` is the floor: the board is painted once into a bitmap, a pan is one blit of it.
 */
import RBush from 'rbush';
import type { BenchNote } from '../../../../client/bench/benchNotes.ts';
import { Atlas } from './atlas.ts';

interface Entry {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
  index: number;
}

const BACKGROUND = '#f6f3ec';
/** How far a pan of the bench goes from where it started, CSS pixels: the floor's bitmap is larger by that. */
const REACH = 400;

const blit = new URLSearchParams(location.search).get('mode') === 'blit';
const canvas = document.querySelector('canvas') as HTMLCanvasElement;
const context = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D;
let notes: BenchNote[] = [];
let entries: Entry[] = [];
let tree = new RBush<Entry>();
let atlas = new Atlas();
let view = { x: 0, y: 0, zoom: 1 };
let held: { index: number; dx: number; dy: number } | null = null;
let buffer: { image: HTMLCanvasElement; x: number; y: number; zoom: number } | null = null;
let frame = 0;
let frames = 0;
let waiting: (() => void)[] = [];

function entryOf(note: BenchNote, index: number): Entry {
  return { minX: note.x, minY: note.y, maxX: note.x + note.w, maxY: note.y + note.h, index };
}

function visible(reach: number): Entry[] {
  const { x, y, zoom } = view;
  const box = {
    minX: x - reach / zoom,
    minY: y - reach / zoom,
    maxX: x + (canvas.width + reach) / zoom,
    maxY: y + (canvas.height + reach) / zoom,
  };
  return tree.search(box).sort((a, b) => (notes[a.index]?.z ?? 0) - (notes[b.index]?.z ?? 0));
}

function drawNotes(target: CanvasRenderingContext2D, reach: number): void {
  target.fillStyle = BACKGROUND;
  target.fillRect(0, 0, target.canvas.width, target.canvas.height);
  const shown = visible(reach);
  for (const { index } of shown) {
    const note = notes[index];
    const side = note && Atlas.sideFor(note.w * view.zoom);
    if (note && side && !atlas.find(index, side)) atlas.add(index, note, side);
  }
  for (const { index } of shown) {
    const note = notes[index];
    if (!note) continue;
    const cell = atlas.find(index, Atlas.sideFor(note.w * view.zoom));
    if (!cell) continue;
    const x = (note.x - view.x) * view.zoom + reach;
    const y = (note.y - view.y) * view.zoom + reach;
    target.drawImage(
      cell.page,
      cell.x,
      cell.y,
      cell.side,
      cell.side,
      x,
      y,
      note.w * view.zoom,
      note.h * view.zoom,
    );
  }
}

function drawBlit(): void {
  if (!buffer || buffer.zoom !== view.zoom) {
    const image = buffer?.image ?? document.createElement('canvas');
    image.width = canvas.width + 2 * REACH;
    image.height = canvas.height + 2 * REACH;
    drawNotes(image.getContext('2d', { alpha: false }) as CanvasRenderingContext2D, REACH);
    buffer = { image, ...view };
  }
  const x = Math.round((buffer.x - view.x) * view.zoom) - REACH;
  const y = Math.round((buffer.y - view.y) * view.zoom) - REACH;
  context.drawImage(buffer.image, x, y);
}

function draw(): void {
  frame = 0;
  frames++;
  if (blit) drawBlit();
  else drawNotes(context, 0);
  for (const resolve of waiting.splice(0)) resolve();
}

function request(): void {
  frame ||= requestAnimationFrame(draw);
}

function drawn(): Promise<void> {
  request();
  return new Promise((resolve) => waiting.push(resolve));
}

function framePainted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

function move(index: number, x: number, y: number): void {
  const note = notes[index];
  const entry = entries[index];
  if (!note || !entry) return;
  tree.remove(entry);
  notes[index] = { ...note, x, y };
  entries[index] = entryOf({ ...note, x, y }, index);
  tree.insert(entries[index]);
  buffer = null;
  request();
}

function resize(): void {
  canvas.width = innerWidth;
  canvas.height = innerHeight;
  buffer = null;
  request();
}

addEventListener('resize', resize);
canvas.addEventListener('pointerdown', (event) => {
  const x = view.x + event.clientX / view.zoom;
  const y = view.y + event.clientY / view.zoom;
  const index = tree.search({ minX: x, minY: y, maxX: x, maxY: y }).at(-1)?.index;
  const note = index === undefined ? undefined : notes[index];
  if (index !== undefined && note) held = { index, dx: x - note.x, dy: y - note.y };
  canvas.setPointerCapture(event.pointerId);
});
canvas.addEventListener('pointermove', (event) => {
  if (!held) return;
  move(
    held.index,
    view.x + event.clientX / view.zoom - held.dx,
    view.y + event.clientY / view.zoom - held.dy,
  );
});
canvas.addEventListener('pointerup', () => {
  held = null;
});
resize();

Object.assign(window, {
  bench: {
    name: blit ? 'blit floor' : 'canvas2d',
    ready: () => drawn(),
    async prepare(given: BenchNote[]) {
      notes = [];
      entries = [];
      tree = new RBush<Entry>();
      atlas = new Atlas();
      buffer = null;
      Object.assign(window, { prepared: given });
      await drawn();
    },
    async load() {
      notes = [...(window as unknown as { prepared: BenchNote[] }).prepared];
      entries = notes.map(entryOf);
      tree.load(entries);
      await drawn();
      await framePainted();
    },
    camera(x: number, y: number, zoom: number) {
      view = { x, y, zoom };
      request();
    },
    notePos(index: number) {
      const note = notes[index];
      return note && { x: note.x, y: note.y, width: note.w, height: note.h };
    },
    editOne(index: number, text: string) {
      const note = notes[index];
      if (note) notes[index] = { ...note, text };
      atlas.forget(index);
      buffer = null;
      return drawn();
    },
    settled: () => drawn(),
    count: () => notes.length,
    stats: () => ({ frames }),
  },
});
