import { boxCentre, type Box } from '../../shared/geometry/box.ts';
import { centreOn, fitBox, screenToWorld, type Camera } from '../../shared/geometry/camera.ts';
import type { Point } from '../../shared/geometry/point.ts';
import type { CanvasView } from '../board/canvasView.ts';
import { wantsStillness } from '../ui/themes.ts';
import { FIT_PADDING, type CameraController } from './camera/cameraController.ts';
import type { CanvasEngine } from './engine/engine.ts';

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

export function createCameraControl(engine: CanvasEngine, controller: CameraController): CameraControl {
  let pointed: Point | null = null;
  controller.onChange((camera) => engine.setCamera(camera));

  function glideTo(target: Camera): void {
    controller.resize(engine.viewport);
    controller.glideTo(target, wantsStillness());
  }

  function around(box: Box, maxZoom: number): Camera {
    return fitBox(box, engine.viewport, FIT_PADDING, maxZoom);
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
