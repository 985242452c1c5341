/**
 * `window.bench`: measures the canvas of this app from outside. Stable; see docs/benchmarks.md.
 *
 * The page runs what the app runs: a Yjs document with the real record tables -> projection ->
 * painters -> engine -> react-konva stage. Wheel and pointer events go through the app's own tools:
 * a pointer pressed on a note and moved drags it (lifted, written by one operation when let go).
 *
 *   name                     'netboard'
 *   ready()                  resolves once fonts are loaded and the stage stands
 *   prepare(notes)           untimed: makes the document from {id, x, y, w, h, color, text, z}[]
 *   load()                   timed: shows the document; resolves once a frame painted after it shows all notes
 *   camera(x, y, zoom)       world point at the viewport's top left, by the path of a wheel event
 *   notePos(i)               {x, y, width, height} of the i-th note on the board, world units
 *   editOne(i, text)         a remote change of the i-th note's text; resolves in the task that draws it
 *   settled()                resolves once everything in view is drawn at its exact zoom
 *   count()                  notes on the canvas
 *   stats()                  {items, tiles, tilesMade, tilesMended, frames, lifted, settled}
 */
import type { Camera } from '../../shared/geometry/camera.ts';
import type { EngineStats } from '../canvas/engine/engine.ts';
import type { BenchNote } from './benchNotes.ts';

export interface Bench {
  readonly name: string;
  ready(): Promise<void>;
  prepare(notes: readonly BenchNote[]): Promise<void>;
  load(): Promise<void>;
  camera(x: number, y: number, zoom: number): void;
  notePos(index: number): { x: number; y: number; width: number; height: number } | null;
  editOne(index: number, text: string): Promise<void>;
  settled(): Promise<void>;
  count(): number;
  stats(): EngineStats & { readonly camera: Camera };
}

declare global {
  interface Window {
    bench: Bench;
  }
}
