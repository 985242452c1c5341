import type { Size } from '../../../shared/geometry/box.ts';
import { camerasEqual, clampZoom, panCamera, type Camera } from '../../../shared/geometry/camera.ts';
import { blendCameras } from './blendCameras.ts';

/** Duration of a glide, ms. */
const GLIDE = 200;
const HOME: Camera = { x: 0, y: 0, zoom: 1 };

export interface CameraClock {
  now(): number;
  requestFrame(callback: () => void): number;
  cancelFrame(handle: number): void;
}

/**
 * The one place that holds what is looked at. Wheel, fingers, keys, buttons and flights all pass
 * through `set`; whoever draws listens.
 */
export class CameraController {
  readonly #clock: CameraClock;
  readonly #listeners = new Set<(camera: Camera) => void>();
  #camera: Camera = HOME;
  #viewport: Size = { width: 0, height: 0 };
  #glide: number | null = null;
  /** Between what a glide under way goes. */
  #ends: { readonly from: Camera; readonly target: Camera } | null = null;

  constructor(clock: CameraClock) {
    this.#clock = clock;
  }

  get camera(): Camera {
    return this.#camera;
  }

  /** CSS pixels. */
  resize(viewport: Size): void {
    this.#viewport = viewport;
  }

  /** Looks there at once; a glide under way ends. A camera with anything but finite numbers is left alone. */
  set(camera: Camera): void {
    this.#stopGlide();
    this.#show(camera);
  }

  /** Goes there in a short glide, or at once when `still`. */
  glideTo(target: Camera, still: boolean): void {
    this.#stopGlide();
    if (still || this.#viewport.width === 0) return this.#show(target);
    this.#ends = { from: this.#camera, target };
    const start = this.#clock.now();
    const step = () => {
      if (!this.#ends) return;
      const { from, target } = this.#ends;
      const part = Math.min(1, (this.#clock.now() - start) / GLIDE);
      this.#glide = part < 1 ? this.#clock.requestFrame(step) : null;
      this.#show(part < 1 ? blendCameras(from, target, this.#viewport, easeOut(part)) : target);
    };
    this.#glide = this.#clock.requestFrame(step);
  }

  /** Moves the view by CSS pixels, as when its edge moved on the page; a glide under way goes on, moved as well. */
  shift(dx: number, dy: number): void {
    if (this.#glide !== null && this.#ends) {
      const { from, target } = this.#ends;
      this.#ends = { from: panCamera(from, dx, dy), target: panCamera(target, dx, dy) };
    }
    this.#show(panCamera(this.#camera, dx, dy));
  }

  onChange(listener: (camera: Camera) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #show({ x, y, zoom }: Camera): void {
    const camera = { x, y, zoom: clampZoom(zoom) };
    if (!Number.isFinite(x) || !Number.isFinite(y) || camerasEqual(camera, this.#camera)) return;
    this.#camera = camera;
    for (const listener of this.#listeners) listener(camera);
  }

  #stopGlide(): void {
    if (this.#glide !== null) this.#clock.cancelFrame(this.#glide);
    this.#glide = null;
  }
}

function easeOut(part: number): number {
  return 1 - (1 - part) ** 3;
}
