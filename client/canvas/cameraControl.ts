import { boxCentre, boxContains, boxWidth, type Box, type Size } from '../../shared/geometry/box.ts';
import { centreOn, fitBox, screenToWorld, visibleBox, type Camera } from '../../shared/geometry/camera.ts';
import type { Point } from '../../shared/geometry/point.ts';
import type { CanvasView } from '../board/canvasView.ts';
import { wantsStillness } from '../ui/themes.ts';
import type { CameraController } from './camera/cameraController.ts';
import type { CanvasEngine } from './engine/engine.ts';

/** What bars cover at the edges of a board, CSS pixels: what is shown whole stays clear of them. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const WITH_BARS: Insets = { left: 84, right: 28, top: 28, bottom: 76 };
export const WITHOUT_BARS: Insets = { left: 28, right: 28, top: 28, bottom: 28 };

/** A note is this wide at least while somebody writes in it, CSS pixels. */
const READABLE = 190;
/** A single note never fills the screen, CSS pixels per world unit. */
const FIT_MOST = 1.2;

export type FollowCamera = (follow: (camera: Camera) => void) => () => void;

/** What the app may ask of a canvas, on top of its camera. */
export interface CameraControl extends CanvasView {
  /** Tells the camera now and whenever it changes; returns how to stop. */
  readonly follow: FollowCamera;
  /** As `show`, without a glide: for the first look. */
  showAtOnce(box: Box): void;
  /** Where the pointer is, world units. */
  pointAt(world: Point | null): void;
}

/** The camera that shows a box whole in what the bars leave free. */
function fitBetween(box: Box, viewport: Size, { left, right, top, bottom }: Insets, maxZoom: number): Camera {
  const free = { width: viewport.width - left - right, height: viewport.height - top - bottom };
  const { x, y, zoom } = fitBox(box, free, 0, maxZoom);
  return { x: x - left / zoom, y: y - top / zoom, zoom };
}

/** The part of the world that no bar covers. */
function freeBox(camera: Camera, viewport: Size, { left, right, top, bottom }: Insets): Box {
  const seen = visibleBox(camera, viewport);
  return {
    minX: seen.minX + left / camera.zoom,
    minY: seen.minY + top / camera.zoom,
    maxX: seen.maxX - right / camera.zoom,
    maxY: seen.maxY - bottom / camera.zoom,
  };
}

export function createCameraControl(
  engine: Pick<CanvasEngine, 'viewport' | 'setCamera' | 'bounds'>,
  controller: CameraController,
  insetsNow: () => Insets,
): CameraControl {
  let pointed: Point | null = null;
  controller.onChange((camera) => engine.setCamera(camera));

  function glideTo(target: Camera): void {
    controller.resize(engine.viewport);
    controller.glideTo(target, wantsStillness());
  }

  function around(box: Box, maxZoom: number): Camera {
    return fitBetween(box, engine.viewport, insetsNow(), maxZoom);
  }

  return {
    get camera() {
      return controller.camera;
    },
    get viewport() {
      return engine.viewport;
    },
    setCamera: (camera) => controller.set(camera),
    glideTo,
    show: (box, maxZoom = FIT_MOST) => glideTo(around(box, maxZoom)),
    showAtOnce: (box) => controller.set(around(box, FIT_MOST)),
    bringNear(box) {
      const { camera } = controller;
      const near = boxWidth(box) * camera.zoom >= READABLE;
      const inSight = boxContains(freeBox(camera, engine.viewport, insetsNow()), box);
      if (near && inSight) return;
      glideTo(centreOn(boxCentre(box), engine.viewport, near ? camera.zoom : READABLE / boxWidth(box)));
    },
    bringIntoSight(box) {
      const { camera } = controller;
      const inSight = boxContains(freeBox(camera, engine.viewport, insetsNow()), box);
      if (!inSight) glideTo(around(box, camera.zoom));
    },
    fit() {
      const box = engine.bounds();
      glideTo(box ? around(box, FIT_MOST) : centreOn({ x: 0, y: 0 }, engine.viewport, 1));
    },
    centre() {
      const { width, height } = engine.viewport;
      return screenToWorld(controller.camera, boxCentre({ minX: 0, minY: 0, maxX: width, maxY: height }));
    },
    pointer: () => pointed,
    pointAt(world) {
      pointed = world;
    },
    follow(follower) {
      follower(controller.camera);
      return controller.onChange(follower);
    },
  };
}
