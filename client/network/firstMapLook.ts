import { boxAround, boxCentre } from '../../shared/geometry/box.ts';
import { centreOn } from '../../shared/geometry/camera.ts';
import { figureBox, LABEL_FONT } from '../../shared/layout/networkMeasures.ts';
import type { MapView } from './mapView.ts';

/** Labels can be read from here on, CSS pixels. */
const READABLE = 11;

/** Shows all of a map; where words would be too small to read, the whānau in the middle at a size that can be read. */
export function fitMap(view: MapView, viewOnly: boolean): void {
  const bounds = view.bounds();
  if (!bounds) return;
  view.control.showAtOnce(bounds);
  if (viewOnly || view.camera.zoom * LABEL_FONT >= READABLE) return;
  const whanau = [...view.scene.figures.values()].filter((one) => one.whanau);
  const box = boxAround(whanau.map(({ spot, actor }) => figureBox(spot, actor.size))) ?? bounds;
  view.controller.set(centreOn(boxCentre(box), view.control.viewport, READABLE / LABEL_FONT));
}
