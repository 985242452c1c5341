import { boxCentre, type Size } from '../../../shared/geometry/box.ts';
import { centreOn, visibleBox, type Camera } from '../../../shared/geometry/camera.ts';

/** The view on the way from one to the other: the middle moves straight, the zoom by equal factors. @param part 0 to 1 */
export function blendCameras(from: Camera, to: Camera, viewport: Size, part: number): Camera {
  const a = boxCentre(visibleBox(from, viewport));
  const b = boxCentre(visibleBox(to, viewport));
  const zoom = from.zoom * (to.zoom / from.zoom) ** part;
  // As seen from close by, the way is shorter at the end that is zoomed in: without this the target would fly past.
  const way = from.zoom === to.zoom ? part : (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom);
  return centreOn({ x: a.x + (b.x - a.x) * way, y: a.y + (b.y - a.y) * way }, viewport, zoom);
}
