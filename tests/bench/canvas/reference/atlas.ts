import type { BenchNote } from '../../../../client/bench/benchNotes.ts';
import { paintNote } from './paintNote.ts';

const PAGE = 1024;
/** Free pixels around each raster, in the note's colour: smoothing reads across the edge. */
const GUTTER = 1;
const SMALLEST = 8;
const LARGEST = 256;
/** Rasters of other sizes are thrown away when there are more pages than this (4 MB each). */
const MOST_PAGES = 40;

interface Cell {
  readonly page: HTMLCanvasElement;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** One raster per note and size, many to a page. */
export class Atlas {
  #cells = new Map<number, Map<number, Cell>>();
  #open = new Map<number, { page: HTMLCanvasElement; used: number }>();
  #pages = 0;

  /** The side of the raster that shows a note of this many pixels without enlarging it. */
  static sideFor(pixels: number): number {
    return Math.min(LARGEST, Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(pixels))));
  }

  find(index: number, side: number): Cell | undefined {
    return this.#cells.get(side)?.get(index);
  }

  /** Paints what is missing; to be called for all notes before the first is drawn from a page. */
  add(index: number, note: BenchNote, side: number): void {
    if (this.#pages >= MOST_PAGES) this.#keepOnly(side);
    const cell = this.#nextCell(side);
    const context = cell.page.getContext('2d');
    if (!context) throw new Error('no canvas');
    this.#paint(context, cell, note);
    let cells = this.#cells.get(side);
    if (!cells) this.#cells.set(side, (cells = new Map()));
    cells.set(index, cell);
  }

  forget(index: number): void {
    for (const cells of this.#cells.values()) cells.delete(index);
  }

  #paint(context: CanvasRenderingContext2D, { x, y, side }: Cell, note: BenchNote): void {
    context.save();
    context.beginPath();
    context.rect(x - GUTTER, y - GUTTER, side + 2 * GUTTER, side + 2 * GUTTER);
    context.clip();
    context.setTransform(side / note.w, 0, 0, side / note.h, x, y);
    paintNote(context, note, side);
    context.restore();
  }

  #nextCell(side: number): Cell {
    const step = side + 2 * GUTTER;
    const columns = Math.floor(PAGE / step);
    let open = this.#open.get(side);
    if (!open || open.used >= columns * columns) {
      const page = document.createElement('canvas');
      page.width = PAGE;
      page.height = PAGE;
      open = { page, used: 0 };
      this.#open.set(side, open);
      this.#pages++;
    }
    const slot = open.used++;
    const x = (slot % columns) * step + GUTTER;
    const y = Math.floor(slot / columns) * step + GUTTER;
    return { page: open.page, x, y, side };
  }

  #keepOnly(side: number): void {
    const cells = this.#cells.get(side);
    const open = this.#open.get(side);
    this.#cells = new Map(cells ? [[side, cells]] : []);
    this.#open = new Map(open ? [[side, open]] : []);
    this.#pages = new Set([...(cells?.values() ?? [])].map(({ page }) => page)).size;
  }
}
