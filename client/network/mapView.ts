import { boxContains, type Box, type Size } from '../../shared/geometry/box.ts';
import { visibleBox, type Camera } from '../../shared/geometry/camera.ts';
import type { Point } from '../../shared/geometry/point.ts';
import { LABEL_FONT } from '../../shared/layout/networkMeasures.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { Zone } from '../../shared/model/zone.ts';
import { CameraController } from '../canvas/camera/cameraController.ts';
import {
  createCameraControl,
  WITH_BARS,
  WITHOUT_BARS,
  type CameraControl,
  type Insets,
} from '../canvas/cameraControl.ts';
import { FrameScheduler, pageClock } from '../canvas/engine/frameScheduler.ts';
import { movedTies, sceneBounds, touches, type MapScene } from './mapScene.ts';
import type { MapTheme } from './mapTheme.ts';
import { paintBelow, paintFigures, paintTies, type Look } from './paint/paintMap.ts';
import type { Lines } from './paint/mapText.ts';

/** The four layers from below; while nothing moves, the lowest holds everything and the others are hidden. */
export const MAP_LAYERS = ['rest', 'movingTies', 'figures', 'moving'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

/** Where a view draws. */
export interface MapSurface {
  /** Draws a layer now. */
  draw(layer: MapLayer): void;
  show(layer: MapLayer, shown: boolean): void;
}

/** Letters on the wall are read from the back of the room, CSS pixels at 1080p; and how much larger they may be than their room. */
const WALL_LETTERS = 32;
const MOST_WORDS = 1.4;

/** On a narrow map the tools stand at its foot, and none at its left. CSS pixels. */
const NARROW = 760;
const NARROW_BARS: Insets = { left: 8, right: 8, top: 12, bottom: 82 };
/** There the whānau's names can be read, however much of the map is in sight; CSS pixels, and how much larger they may be. */
const LEAST_LETTERS = 11;
const MOST_NAMES = 2;

function isNarrow({ width }: Size): boolean {
  return width <= NARROW;
}

const NOWHERE: MapScene = { figures: new Map(), ties: [], zones: [], spots: new Map() };

/**
 * A map on screen: what rests is drawn once, what moves is drawn on layers of its own, so that a frame of a drag costs
 * no more on a full map than on a small one. React has no part in it.
 */
export class MapView {
  readonly controller = new CameraController(pageClock);
  readonly control: CameraControl;
  scene: MapScene = NOWHERE;
  #actors: ReadonlyMap<string, Actor> = new Map();
  #size: Size = { width: 0, height: 0 };
  #ratio = 1;
  #surface: MapSurface | null = null;
  #theme: MapTheme;
  #lines: Lines;
  #selected: string | null = null;
  #moving: ReadonlyMap<string, Point> = new Map();
  readonly #onWall: boolean;
  #rubber: { readonly from: Point; readonly to: Point } | null = null;
  #zones: ReadonlyMap<string, Partial<Zone>> = new Map();
  #wasWhole = false;
  #dirty = new Set<MapLayer>();
  readonly #frame = new FrameScheduler(pageClock, () => this.#draw());

  constructor(theme: MapTheme, lines: Lines, onWall: boolean) {
    this.#theme = theme;
    this.#lines = lines;
    const view = this;
    this.control = createCameraControl(
      {
        get viewport() {
          return view.#size;
        },
        setCamera: () => this.#redraw(),
        bounds: () => this.bounds(),
      },
      this.controller,
      () => (onWall ? WITHOUT_BARS : isNarrow(view.#size) ? NARROW_BARS : WITH_BARS),
    );
    this.#onWall = onWall;
  }

  get camera(): Camera {
    return this.controller.camera;
  }

  bounds(): Box | null {
    return sceneBounds(this.scene);
  }

  attach(surface: MapSurface): () => void {
    this.#surface = surface;
    this.#redraw();
    return () => {
      this.#surface = null;
    };
  }

  /** What was in the middle stays there: a panel that opens does not push it out of sight. */
  resize(size: Size, ratio: number): void {
    const { x, y, zoom } = this.camera;
    const before = this.#size;
    this.#size = size;
    this.#ratio = ratio;
    this.controller.resize(size);
    if (before.width > 0 && size.width > 0)
      this.controller.set({
        x: x + (before.width - size.width) / 2 / zoom,
        y: y + (before.height - size.height) / 2 / zoom,
        zoom,
      });
    this.#redraw();
  }

  dress(theme: MapTheme, lines: Lines): void {
    this.#theme = theme;
    this.#lines = lines;
    this.#redraw();
  }

  setScene(scene: MapScene, actors: ReadonlyMap<string, Actor>): void {
    if (scene.imagined?.scenarioId !== this.scene.imagined?.scenarioId) this.#wasWhole = this.#isWhole();
    this.scene = scene;
    this.#actors = actors;
    this.#redraw();
  }

  /** Whether all of the network was in sight that was shown before this one. */
  get wasWhole(): boolean {
    return this.#wasWhole;
  }

  #isWhole(): boolean {
    const bounds = this.bounds();
    return bounds !== null && boxContains(visibleBox(this.camera, this.#size), bounds);
  }

  select(id: string | null): void {
    if (id === this.#selected) return;
    this.#selected = id;
    this.#redraw();
  }

  /** Where figures show that are being moved, by anybody. */
  setMoving(moving: ReadonlyMap<string, Point>): void {
    const same = moving.size === this.#moving.size && [...moving.keys()].every((id) => this.#moving.has(id));
    this.#moving = moving;
    // What rests is drawn anew only when something begins or ends to move.
    if (same) this.#redraw('movingTies', 'moving');
    else this.#redraw();
  }

  /** The line of a tie that is being drawn, world units. */
  setRubber(rubber: { readonly from: Point; readonly to: Point } | null): void {
    this.#rubber = rubber;
    this.#redraw('moving');
  }

  setZones(zones: ReadonlyMap<string, Partial<Zone>>): void {
    this.#zones = zones;
    this.#redraw('rest');
  }

  spotOf(id: string): Point | null {
    return this.#moving.get(id) ?? this.scene.figures.get(id)?.spot ?? null;
  }

  close(): void {
    this.#frame.cancel();
    this.#surface = null;
  }

  #redraw(...layers: MapLayer[]): void {
    for (const layer of layers.length > 0 ? layers : MAP_LAYERS) this.#dirty.add(layer);
    this.#frame.request();
  }

  #draw(): void {
    const surface = this.#surface;
    if (!surface) return;
    const moves = this.#moving.size > 0;
    surface.show('movingTies', moves);
    surface.show('figures', moves);
    surface.show('moving', moves || this.#rubber !== null);
    const dirty = this.#dirty;
    this.#dirty = new Set();
    for (const layer of MAP_LAYERS) if (dirty.has(layer)) surface.draw(layer);
  }

  /** Paints one layer; called by the stage. */
  paint(layer: MapLayer, context: CanvasRenderingContext2D): void {
    const { x, y, zoom } = this.camera;
    const scale = zoom * this.#ratio;
    context.save();
    context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
    const look: Look = {
      theme: this.#theme,
      lines: this.#lines,
      zoom,
      selected: this.#selected,
      words: this.#words(zoom),
      whanauWords: this.#whanauWords(zoom),
      about: this.scene.figures.has(this.#selected ?? '') ? this.#selected : null,
      imagined: this.scene.imagined,
    };
    this.#paintLayer(layer, context, look);
    context.restore();
  }

  #paintLayer(layer: MapLayer, context: CanvasRenderingContext2D, look: Look): void {
    const { scene } = this;
    const moving = this.#moving;
    const figures = [...scene.figures.values()];
    const resting = figures.filter(({ id }) => !moving.has(id));
    const spot = ({ id, spot: rest }: (typeof figures)[number]) => moving.get(id) ?? rest;
    if (layer === 'rest') {
      paintBelow(context, scene, moving, look, (id) => this.#zones.get(id) ?? {});
      if (moving.size === 0) paintFigures(context, figures, spot, look);
    } else if (layer === 'movingTies') {
      paintTies(context, movedTies(scene, this.#actors, moving), look);
    } else if (layer === 'figures') {
      if (moving.size > 0) paintFigures(context, resting, spot, look);
    } else {
      this.#paintRubber(context, look);
      paintFigures(
        context,
        figures.filter(({ id }) => moving.has(id)),
        spot,
        look,
      );
    }
  }

  #paintRubber(context: CanvasRenderingContext2D, { theme }: Look): void {
    if (!this.#rubber) return;
    const { from, to } = this.#rubber;
    context.strokeStyle = theme.selection;
    context.lineWidth = 5;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }

  #whanauWords(zoom: number): number {
    if (this.#onWall || !isNarrow(this.#size)) return this.#words(zoom);
    return Math.min(MOST_NAMES, Math.max(1, LEAST_LETTERS / (LABEL_FONT * zoom)));
  }

  #words(zoom: number): number {
    if (!this.#onWall) return 1;
    const wished = (WALL_LETTERS * Math.min(innerWidth / 1920, innerHeight / 1080)) / (LABEL_FONT * zoom);
    return Math.min(MOST_WORDS, Math.max(1, wished));
  }

  /** Whether a tie's line is drawn with what moves now. */
  isMoving(one: MapScene['ties'][number]): boolean {
    return touches(one, this.#moving);
  }
}
