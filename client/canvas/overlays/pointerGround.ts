import type { Camera } from '../../../shared/geometry/camera.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import type { PresenceFrame } from '../../../shared/session/presence.ts';

/** With more pointers than this they move in steps instead of gliding: each glide is an animation of its own. */
const GLIDING_MOST = 12;
/** Pause between two steps of a crowd, ms. */
const CROWD_PAUSE = 160;

export interface PointerGroundOptions {
  /** The element that all pointers stand on; it moves with the camera. */
  readonly ground: HTMLElement;
  createPointer(participantId: string): HTMLElement;
}

interface Pointer {
  readonly element: HTMLElement;
  at: Point;
}

/** Others' pointers as elements on one ground: a pan changes one element, however many point. */
export class PointerGround {
  readonly #options: PointerGroundOptions;
  readonly #pointers = new Map<string, Pointer>();
  /** Who moved, or left (null), since the last step. */
  readonly #moved = new Map<string, Point | null>();
  /** A crowd is painted on the ground itself: sixty layers of their own would cost each frame of a pan as much as the board. */
  #isCrowd = false;
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #step: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PointerGroundOptions) {
    this.#options = options;
  }

  takeFrame({ people, gone }: PresenceFrame): void {
    for (const { participantId, pointer } of people) {
      this.#moved.set(participantId, pointer && { x: pointer[0], y: pointer[1] });
    }
    for (const participantId of gone) this.#moved.set(participantId, null);
    if (this.#pointers.size <= GLIDING_MOST) this.#show();
    else this.#step ??= setTimeout(() => this.#show(), CROWD_PAUSE);
  }

  follow(camera: Camera): void {
    const isZoom = camera.zoom !== this.#camera.zoom;
    this.#camera = camera;
    const { x, y, zoom } = camera;
    this.#options.ground.style.transform = `translate(${-x * zoom}px, ${-y * zoom}px)`;
    if (isZoom) for (const pointer of this.#pointers.values()) this.#place(pointer);
  }

  clear(): void {
    clearTimeout(this.#step);
    for (const id of [...this.#pointers.keys()]) this.#drop(id);
  }

  #show(): void {
    clearTimeout(this.#step);
    this.#step = undefined;
    for (const [id, at] of this.#moved) {
      if (at) this.#move(id, at);
      else this.#drop(id);
    }
    this.#moved.clear();
    const isCrowd = this.#pointers.size > GLIDING_MOST;
    if (isCrowd === this.#isCrowd) return;
    this.#isCrowd = isCrowd;
    this.#options.ground.dataset.crowd = String(isCrowd);
    for (const pointer of this.#pointers.values()) this.#place(pointer);
  }

  #move(id: string, at: Point): void {
    const pointer = this.#pointers.get(id) ?? { element: this.#options.createPointer(id), at };
    pointer.at = at;
    this.#pointers.set(id, pointer);
    this.#place(pointer);
  }

  #place({ element, at }: Pointer): void {
    const [x, y] = [`${at.x * this.#camera.zoom}px`, `${at.y * this.#camera.zoom}px`];
    const { style } = element;
    style.transform = this.#isCrowd ? '' : `translate(${x}, ${y})`;
    style.left = this.#isCrowd ? x : '';
    style.top = this.#isCrowd ? y : '';
  }

  #drop(id: string): void {
    this.#pointers.get(id)?.element.remove();
    this.#pointers.delete(id);
  }
}
