import { boxAround, boxCentre, type Box } from '../../shared/geometry/box.ts';
import { centreOn } from '../../shared/geometry/camera.ts';
import { figureBox, LABEL_FONT } from '../../shared/layout/networkMeasures.ts';
import type { MapScene } from './mapScene.ts';
import type { MapView } from './mapView.ts';

/** Labels can be read from here on, CSS pixels. */
const READABLE = 11;
/** The tools stand there, CSS pixels. */
const AT_FOOT = 76;

type Look = Pick<MapView, 'bounds' | 'camera'> & {
  readonly scene: Pick<MapScene, 'figures' | 'ties'>;
  readonly control: Pick<MapView['control'], 'showAtOnce' | 'viewport'>;
  readonly controller: Pick<MapView['controller'], 'set'>;
};

function around(figures: MapScene['figures'], isIn: (id: string) => boolean): Box | null {
  const among = [...figures].filter(([id]) => isIn(id));
  return boxAround(among.map(([, { spot, actor }]) => figureBox(spot, actor.size)));
}

/** The whānau, and with them those who have a tie to one of them. */
function whanauBoxes({ figures, ties }: Look['scene']): readonly Box[] {
  const isWhanau = (id: string | null) => id !== null && figures.get(id)?.whanau === true;
  const near = new Set(
    ties.flatMap(({ tie: { from, to } }) => (isWhanau(from) || isWhanau(to) ? [from, to] : [])),
  );
  const close = around(figures, (id) => isWhanau(id) || near.has(id));
  return [close, around(figures, isWhanau)].flatMap((box) => box ?? []);
}

/**
 * Shows all of a map; where words would be too small to read, the whānau and who is tied to them; where even those would be
 * too small, the whānau's middle at a size that can be read.
 */
export function fitMap(view: Look, viewOnly: boolean): void {
  const bounds = view.bounds();
  if (!bounds) return;
  view.control.showAtOnce(bounds);
  if (viewOnly) return;
  const isReadable = () => view.camera.zoom * LABEL_FONT >= READABLE;
  const boxes = whanauBoxes(view.scene);
  for (const box of boxes) {
    if (isReadable()) return;
    view.control.showAtOnce(box);
  }
  if (isReadable()) return;
  const { viewport } = view.control;
  // Above the tools.
  const free = { ...viewport, height: viewport.height - AT_FOOT };
  view.controller.set(centreOn(boxCentre(boxes.at(-1) ?? bounds), free, READABLE / LABEL_FONT));
}
