import type { Camera } from '../../../shared/geometry/camera.ts';
import { BENCH_STEP, benchBoardSize, benchText, makeBenchNotes, seededRandom } from './benchNotes.ts';
import { median, quantile } from './statistics.ts';
import { VIEWPORT, type Subject } from './subject.ts';

/** Cost of the frames of one scenario; times in ms. */
export interface FrameCosts {
  /** Main-thread CPU per frame. */
  readonly main: number;
  /** CPU of all processes per frame. */
  readonly all: number;
  readonly fps: number;
  readonly p95: number;
}

export interface DragCosts {
  readonly main: number;
  readonly script: number;
}

/** What one subject costs with one number of notes; times in ms, memory in MB. */
export interface Costs {
  readonly load: number;
  /** Main-thread CPU of the load: what of its time the rest of the machine can not stretch. */
  readonly loadCpu: number;
  readonly panFit: FrameCosts;
  readonly panNear: FrameCosts;
  readonly zoom: FrameCosts;
  readonly sharpAfter: number;
  readonly dragFit: DragCosts;
  readonly dragNear: DragCosts;
  readonly editFit: number;
  readonly editNear: number;
  readonly memory: number;
}

/** The view close by shows about 60 notes: 1440 x 900 px of notes 228 units apart. */
const NEAR_ZOOM = 0.64;
const PADDING = 24;
const PAN_FRAMES = 120;
/** Farthest from where a pan starts, CSS pixels. */
const PAN_REACH = 300;
const ZOOM_FRAMES = 120;
const DRAG_MOVES = 60;
const EDITS = 11;

function fitCamera(count: number): Camera {
  const { width, height } = benchBoardSize(count);
  const zoom = Math.min((VIEWPORT.width - 2 * PADDING) / width, (VIEWPORT.height - 2 * PADDING) / height);
  return around({ x: width / 2, y: height / 2 }, zoom);
}

function nearCamera(count: number): Camera {
  const { width, height } = benchBoardSize(count);
  return around({ x: width / 2, y: height / 2 }, NEAR_ZOOM);
}

function around(middle: { x: number; y: number }, zoom: number): Camera {
  return { x: middle.x - VIEWPORT.width / 2 / zoom, y: middle.y - VIEWPORT.height / 2 / zoom, zoom };
}

/** A loop through all directions that ends where it started. */
function panPath({ x, y, zoom }: Camera): Camera[] {
  return Array.from({ length: PAN_FRAMES }, (_, frame) => {
    const turn = ((frame + 1) / PAN_FRAMES) * Math.PI * 2;
    const dx = (PAN_REACH / zoom) * Math.sin(turn);
    const dy = ((PAN_REACH / zoom) * Math.sin(2 * turn)) / 2;
    return { x: x + dx, y: y + dy, zoom };
  });
}

/** From the whole board in to the near view and out again, about the middle. */
function zoomPath(count: number): Camera[] {
  const { width, height } = benchBoardSize(count);
  const out = fitCamera(count).zoom;
  return Array.from({ length: ZOOM_FRAMES }, (_, frame) => {
    const part = (1 - Math.cos(((frame + 1) / ZOOM_FRAMES) * Math.PI * 2)) / 2;
    return around({ x: width / 2, y: height / 2 }, out * (NEAR_ZOOM / out) ** part);
  });
}

async function settleAt(subject: Subject, camera: Camera): Promise<void> {
  await subject.page.evaluate(async ({ x, y, zoom }) => {
    window.bench.camera(x, y, zoom);
    await window.bench.settled();
  }, camera);
}

/** One camera a frame; resolves with the times between frames. */
async function runPath(subject: Subject, path: readonly Camera[]): Promise<number[]> {
  return subject.page.evaluate(
    (cameras) =>
      new Promise<number[]>((resolve) => {
        const gaps: number[] = [];
        let last = performance.now();
        let next = 0;
        const step = (now: number) => {
          if (next > 0) gaps.push(now - last);
          last = now;
          const camera = cameras[next++];
          if (!camera) return resolve(gaps);
          window.bench.camera(camera.x, camera.y, camera.zoom);
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    path,
  );
}

async function measurePath(subject: Subject, path: readonly Camera[]): Promise<FrameCosts> {
  const before = subject.times();
  const gaps = await runPath(subject, path);
  const after = subject.times();
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return {
    main: (after.main - before.main) / path.length,
    all: (after.all - before.all) / path.length,
    fps: 1000 / mean,
    p95: quantile(gaps, 0.95),
  };
}

async function measurePan(subject: Subject, from: Camera): Promise<FrameCosts> {
  await settleAt(subject, from);
  return measurePath(subject, panPath(from));
}

async function measureZoom(
  subject: Subject,
  count: number,
): Promise<{ zoom: FrameCosts; sharpAfter: number }> {
  await settleAt(subject, fitCamera(count));
  const zoom = await measurePath(subject, zoomPath(count));
  const sharpAfter = await subject.page.evaluate(async () => {
    const start = performance.now();
    await window.bench.settled();
    return performance.now() - start;
  });
  return { zoom, sharpAfter };
}

/** The note nearest to a point, given from the middle of the board, world units. */
async function noteNear(
  subject: Subject,
  count: number,
  dx: number,
  dy: number,
): Promise<{ index: number; x: number; y: number }> {
  const { width, height } = benchBoardSize(count);
  return subject.page.evaluate(
    ({ middle, notes }) => {
      let best = { index: 0, x: 0, y: 0 };
      let nearest = Number.POSITIVE_INFINITY;
      for (let index = 0; index < notes; index++) {
        const box = window.bench.notePos(index);
        if (!box) continue;
        const x = box.x + box.width / 2;
        const y = box.y + box.height / 2;
        const distance = Math.hypot(x - middle.x, y - middle.y);
        if (distance < nearest) [best, nearest] = [{ index, x, y }, distance];
      }
      return best;
    },
    { middle: { x: width / 2 + dx, y: height / 2 + dy }, notes: count },
  );
}

/** Real pointer events, one for each frame. */
async function measureDrag(subject: Subject, count: number, camera: Camera, dx = 0): Promise<DragCosts> {
  await settleAt(subject, camera);
  const { index, x, y } = await noteNear(subject, count, dx, 0);
  const at = { x: (x - camera.x) * camera.zoom, y: (y - camera.y) * camera.zoom };
  const { mouse } = subject.page;
  const nextFrame = () =>
    subject.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await mouse.move(at.x, at.y);
  await mouse.down();
  // Far enough that it is a drag and no tremble.
  await mouse.move(at.x + 8, at.y + 8);
  await nextFrame();
  const script = await subject.scriptTime();
  const before = subject.times();
  for (let move = 1; move <= DRAG_MOVES; move++) {
    await mouse.move(at.x + 8 + move * 2, at.y + 8 + move);
    await nextFrame();
  }
  const after = subject.times();
  const scriptAfter = await subject.scriptTime();
  await mouse.up();
  await checkMoved(subject, index, x, y);
  return { main: (after.main - before.main) / DRAG_MOVES, script: (scriptAfter - script) / DRAG_MOVES };
}

async function checkMoved(subject: Subject, index: number, x: number, y: number): Promise<void> {
  const box = await subject.page.evaluate((note) => window.bench.notePos(note), index);
  const moved = box && (box.x + box.width / 2 !== x || box.y + box.height / 2 !== y);
  if (!moved) throw new Error(`the dragged note ${index} did not move`);
}

/** From the change until a frame that shows it has been handed on; the median of several. */
async function measureEdit(subject: Subject, count: number, camera: Camera): Promise<number> {
  await settleAt(subject, camera);
  const { index } = await noteNear(subject, count, 0, 0);
  const random = seededRandom(count);
  const texts = Array.from({ length: EDITS }, () => benchText(random));
  const times = await subject.page.evaluate(
    async ({ note, words }) => {
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const taken: number[] = [];
      for (const text of words) {
        await pause(60 + taken.length * 3); // not in step with the frames
        const start = performance.now();
        await window.bench.editOne(note, text);
        await new Promise<void>((resolve) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve();
          channel.port2.postMessage(null);
        });
        taken.push(performance.now() - start);
      }
      return taken;
    },
    { note: index, words: texts },
  );
  return median(times);
}

async function measureLoad(subject: Subject, count: number): Promise<Pick<Costs, 'load' | 'loadCpu'>> {
  const camera = fitCamera(count);
  await subject.page.evaluate(async (notes) => window.bench.prepare(notes), makeBenchNotes(count));
  await settleAt(subject, camera);
  const before = subject.times();
  const load = await subject.page.evaluate(async () => {
    const start = performance.now();
    await window.bench.load();
    return performance.now() - start;
  });
  const loadCpu = subject.times().main - before.main;
  const shown = await subject.page.evaluate(() => window.bench.count());
  if (shown !== count) throw new Error(`${shown} notes are on the canvas instead of ${count}`);
  return { load, loadCpu };
}

/** Everything, on a fresh page. */
export async function measureAll(subject: Subject, count: number): Promise<Costs> {
  const fit = fitCamera(count);
  const near = nearCamera(count);
  const { load, loadCpu } = await measureLoad(subject, count);
  const panFit = await measurePan(subject, fit);
  const panNear = await measurePan(subject, near);
  const { zoom, sharpAfter } = await measureZoom(subject, count);
  const memory = subject.memory();
  const dragNear = await measureDrag(subject, count, near);
  // Another note than before: that one has come to lie upon its neighbours.
  const dragFit = await measureDrag(subject, count, fit, -5 * BENCH_STEP);
  const editNear = await measureEdit(subject, count, near);
  const editFit = await measureEdit(subject, count, fit);
  return { load, loadCpu, panFit, panNear, zoom, sharpAfter, dragFit, dragNear, editFit, editNear, memory };
}

/** Only what the floor is for. */
export async function measurePans(
  subject: Subject,
  count: number,
): Promise<Pick<Costs, 'panFit' | 'panNear'>> {
  await measureLoad(subject, count);
  const panFit = await measurePan(subject, fitCamera(count));
  return { panFit, panNear: await measurePan(subject, nearCamera(count)) };
}
