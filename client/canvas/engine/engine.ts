import { boxAround, moveBox } from '../../../shared/geometry/box.ts';
import type { Box, Size } from '../../../shared/geometry/box.ts';
import type { Camera } from '../../../shared/geometry/camera.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import type { CanvasTheme } from '../paint/canvasTheme.ts';
import type { Painters } from '../paint/painter.ts';
import { ActiveLayer } from './activeLayer.ts';
import { BaseLayer } from './baseLayer.ts';
import type { BaseCounts } from './baseLayer.ts';
import { itemAt, itemsIn } from './findItems.ts';
import { FrameLoop } from './frameLoop.ts';
import { pageClock } from './frameScheduler.ts';
import type { Clock } from './frameScheduler.ts';
import { ItemIndex } from './itemIndex.ts';
import type { LiftedGroup } from './liftedGroup.ts';
import { PictureMaker } from './pictureMaker.ts';
import type { SceneItem } from './sceneItem.ts';
import { createCanvasSurface } from './surface.ts';
import type { CreateSurface } from './surface.ts';
import { deviceView } from './tileGrid.ts';
import type { DeviceView } from './tileGrid.ts';

/** What shows the engine's two layers on screen and calls back `drawBase` and `drawActive`. */
export interface Screen {
  drawBase(): void;
  drawActive(): void;
  /** A second full canvas costs the compositor: it is hidden while nothing is on it. */
  showActive(shown: boolean): void;
}

/** Items held above the board; they return to rest with `drop`. */
export interface Lifted {
  readonly ids: ReadonlySet<string>;
  /** Shows them this far from where they rest, world units. */
  moveTo(offset: Point): void;
  /** Puts them down where they rest. Commit the move first: both then show in the same frame. */
  drop(): void;
}

export interface EngineStats extends BaseCounts {
  readonly items: number;
  readonly lifted: boolean;
  readonly settled: boolean;
}

export interface EngineOptions {
  readonly painters: Painters;
  readonly theme: CanvasTheme;
  readonly createSurface?: CreateSurface;
  readonly clock?: Clock;
}

/**
 * Draws a board of any number of items: what rests comes from tiles, what is lifted is drawn above.
 * Imperative and without React: a document's observer, a camera and a pointer call it directly.
 * Changes show together in the next animation frame.
 */
export class CanvasEngine {
  readonly #index = new ItemIndex();
  readonly #painters: Painters;
  readonly #maker: PictureMaker;
  readonly #base: BaseLayer;
  readonly #active: ActiveLayer;
  readonly #loop: FrameLoop;
  #screen: Screen | null = null;
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #viewport: Size = { width: 0, height: 0 };
  #pixelRatio = 1;

  constructor({ painters, theme, createSurface = createCanvasSurface, clock = pageClock }: EngineOptions) {
    this.#painters = painters;
    this.#maker = new PictureMaker(this.#index, painters, theme, createSurface);
    this.#base = new BaseLayer(this.#index, this.#maker, createSurface, () => clock.now());
    this.#active = new ActiveLayer(this.#index, this.#maker, createSurface);
    this.#loop = new FrameLoop(clock, {
      drawBase: () => this.#screen?.drawBase(),
      drawActive: () => this.#showActive(),
      isComplete: () => this.#base.complete || this.#screen === null,
      isOverviewFresh: () => this.#base.overviewFresh,
      refreshOverview: () => this.#base.refreshOverview(),
      stoodStill: () => {
        if (!this.#active.isEmpty) this.#loop.requestAll();
      },
    });
  }

  // What is on the board

  /** Replaces all items. */
  load(items: readonly SceneItem[]): void {
    this.#index.load(items);
    this.repaintAll();
  }

  upsert(item: SceneItem): void {
    const before = this.#index.upsert(item);
    if (this.#index.isLifted(item.id)) return this.#spoilLifted(item.id);
    if (before) this.#base.markDirty(before.box);
    this.#base.markDirty(item.box);
    this.#loop.requestBase();
  }

  remove(id: string): void {
    const lifted = this.#index.isLifted(id);
    const item = this.#index.remove(id);
    if (!item) return;
    if (lifted) return this.#spoilLifted(id);
    this.#base.markDirty(item.box);
    this.#loop.requestBase();
  }

  get(id: string): SceneItem | null {
    return this.#index.get(id);
  }

  /** Where an item shows, world units, lifted or not. */
  boxOf(id: string): Box | null {
    const box = this.#index.get(id)?.box;
    if (!box) return null;
    const offset = this.#active.offsetOf(id);
    return offset ? moveBox(box, offset.x, offset.y) : box;
  }

  /** Around these items, or all; null if there are none. */
  bounds(ids?: Iterable<string>): Box | null {
    if (!ids) return this.#index.bounds();
    return boxAround(Array.from(ids, (id) => this.boxOf(id)).filter((box) => box !== null));
  }

  /** The topmost resting item under a world point whose exact shape holds it. */
  hitTest(point: Point): string | null {
    return itemAt(this.#index, this.#painters, point)?.id ?? null;
  }

  /** Resting items that share area with a world box, bottom first. */
  itemsIn(box: Box): string[] {
    return itemsIn(this.#index, box).map(({ id }) => id);
  }

  // What is lifted

  /** Takes items out of the tiles and shows them above everything; unknown and already lifted ones are left alone. */
  lift(ids: Iterable<string>): Lifted {
    const items = Array.from(ids, (id) => this.#index.lift(id)).filter((item) => item !== null);
    for (const { box } of items) this.#base.markDirty(box);
    const group = this.#active.add(new Set(items.map(({ id }) => id)));
    this.#loop.requestBase();
    this.#loop.requestActive();
    return {
      ids: group.ids,
      moveTo: (offset) => {
        group.offset = offset;
        this.#requestActive();
      },
      drop: () => this.#drop(group),
    };
  }

  #drop(group: LiftedGroup): void {
    if (!this.#active.remove(group)) return;
    for (const id of group.ids) {
      const item = this.#index.drop(id);
      if (item) this.#base.markDirty(item.box);
    }
    this.#loop.requestBase();
    this.#loop.requestActive();
  }

  #spoilLifted(id: string): void {
    this.#active.spoil(id);
    this.#requestActive();
  }

  #requestActive(): void {
    this.#loop.requestActive();
    if (this.#loop.moving) this.#loop.requestBase();
  }

  // How it is seen

  get camera(): Camera {
    return this.#camera;
  }

  get viewport(): Size {
    return this.#viewport;
  }

  setCamera(camera: Camera): void {
    // The first look is no zoom: there is nothing yet to show scaled.
    const zooming = camera.zoom !== this.#camera.zoom && this.#base.counts.frames > 0;
    this.#camera = camera;
    if (zooming) this.#loop.noteZoom();
    this.#loop.noteMove();
    this.#loop.requestAll();
  }

  /** @param viewport CSS pixels */
  resize(viewport: Size, pixelRatio: number): void {
    this.#viewport = viewport;
    this.#pixelRatio = pixelRatio;
    this.#maker.pixelRatio = pixelRatio;
    this.#loop.requestAll();
  }

  setTheme(theme: CanvasTheme): void {
    this.#maker.theme = theme;
    this.repaintAll();
  }

  /** Paints everything anew, such as when the font has arrived. */
  repaintAll(): void {
    this.#base.repaintAll();
    this.#active.spoil();
    this.#loop.requestAll();
  }

  /** Leaves out the text of the one item that stands in a text field above the canvas. */
  setEditing(id: string | null): void {
    const before = this.#maker.editing;
    if (before === id) return;
    this.#maker.editing = id;
    for (const changed of [before, id]) {
      const item = changed === null ? null : this.#index.get(changed);
      if (item) this.upsert(item);
    }
  }

  // Frames

  attach(screen: Screen): () => void {
    this.#screen = screen;
    screen.showActive(!this.#active.isEmpty);
    this.#loop.requestAll();
    return () => {
      if (this.#screen === screen) this.#screen = null;
    };
  }

  /** Draws what rests. The screen calls it with its context, in device pixels. */
  drawBase(context: CanvasRenderingContext2D): void {
    const view = this.#view();
    if (view.width === 0 || view.height === 0) return;
    this.#base.draw(context, view, this.#loop.zooming);
    // While the view moves, what rests is drawn in every frame anyway: what is lifted then needs no canvas of its own.
    if (this.#loop.moving) this.#active.draw(context, view, this.#loop.zooming);
  }

  /** Draws what is lifted, onto an empty canvas: nothing while the view moves, see `drawBase`. */
  drawActive(context: CanvasRenderingContext2D): void {
    if (this.#loop.moving) return;
    this.#active.draw(context, this.#view(), this.#loop.zooming);
  }

  /** Resolves in the task that draws the next frame, after it is drawn. */
  drawn(): Promise<void> {
    return this.#loop.drawn();
  }

  /** Resolves once everything in view is drawn at its exact zoom. */
  settled(): Promise<void> {
    return this.#loop.settled();
  }

  stats(): EngineStats {
    return {
      items: this.#index.size,
      lifted: !this.#active.isEmpty,
      settled: this.#loop.isSettled,
      ...this.#base.counts,
    };
  }

  destroy(): void {
    this.#loop.stop();
    this.#screen = null;
    this.#base.clear();
    this.#index.load([]);
  }

  #view(): DeviceView {
    return deviceView(this.#camera, this.#viewport, this.#pixelRatio);
  }

  #showActive(): void {
    this.#screen?.showActive(!this.#active.isEmpty && !this.#loop.moving);
    this.#screen?.drawActive();
  }
}
