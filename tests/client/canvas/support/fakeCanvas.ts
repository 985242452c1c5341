import type { Surface, CreateSurface } from '../../../../client/canvas/engine/surface.ts';

/** One call of a drawing method, with the transform it ran under. */
export interface DrawCall {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly fill: unknown;
  readonly transform: readonly number[];
}

export interface FakeContext {
  readonly context: CanvasRenderingContext2D;
  readonly calls: DrawCall[];
}

const EM = 0.5;

/** A drawing context that paints nothing and remembers what it was told. Every letter is half an em wide. */
export function createFakeContext(): FakeContext {
  const calls: DrawCall[] = [];
  const state: Record<string, unknown> = { font: '10px sans-serif', fillStyle: '' };
  let transform = [1, 0, 0, 1, 0, 0];
  const record =
    (name: string) =>
    (...args: unknown[]) => {
      if (name === 'setTransform') transform = args as number[];
      calls.push({ name, args, fill: state['fillStyle'], transform });
      if (name !== 'measureText') return undefined;
      const size = Number(/(\d+(?:\.\d+)?)px/u.exec(String(state['font']))?.[1]);
      const width = String(args[0]).length * EM * size;
      return { width, fontBoundingBoxAscent: 0.9 * size, fontBoundingBoxDescent: 0.2 * size };
    };
  const context = new Proxy(state, {
    get: (target, name) => (name in target ? target[String(name)] : record(String(name))),
    set: (target, name, value) => {
      target[String(name)] = value;
      return true;
    },
    // Only its methods are called: the rest of the browser's type is never touched.
  }) as unknown as CanvasRenderingContext2D;
  return { context, calls };
}

export interface FakeSurface extends Surface {
  readonly calls: DrawCall[];
}

/** Makes surfaces and keeps them, in order. */
export function createFakeSurfaces(): { createSurface: CreateSurface; surfaces: FakeSurface[] } {
  const surfaces: FakeSurface[] = [];
  const createSurface: CreateSurface = (width, height) => {
    const { context, calls } = createFakeContext();
    const surface = { image: {} as CanvasImageSource, context, calls, width, height };
    surfaces.push(surface);
    return surface;
  };
  return { createSurface, surfaces };
}
