import { boxAround, boxHeight, boxWidth, growBox } from '../../../shared/geometry/box.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import type { PictureMaker } from './pictureMaker.ts';
import { comparePaintKeys, paintKey } from './sceneItem.ts';
import type { SceneItem } from './sceneItem.ts';
import type { CreateSurface, Surface } from './surface.ts';
import { LIFT_MARGIN, LIFTED_SIDE } from './thresholds.ts';
import type { DeviceView } from './tileGrid.ts';

interface Picture {
  readonly surface: Surface;
  readonly box: Box;
  readonly scale: number;
  /** The scale asked for: a large group's own is capped. */
  readonly viewScale: number;
}

/** Items moved together above the board, painted once into one bitmap. */
export class LiftedGroup {
  readonly ids: ReadonlySet<string>;
  /** How far from where they rest, world units. */
  offset: Point = { x: 0, y: 0 };
  #picture: Picture | null = null;

  constructor(ids: ReadonlySet<string>) {
    this.ids = ids;
  }

  /** Its items look different: paint again at the next draw. */
  spoil(): void {
    this.#picture = null;
  }

  draw(
    context: CanvasRenderingContext2D,
    items: readonly SceneItem[],
    view: DeviceView,
    maker: PictureMaker,
    createSurface: CreateSurface,
    keepScale: boolean,
  ): void {
    const current = this.#picture;
    const usable = current !== null && (keepScale || current.viewScale === view.scale);
    const picture = usable ? current : paintGroup(items, view.scale, maker, createSurface);
    this.#picture = picture;
    if (!picture) return;
    const stretch = view.scale / picture.scale;
    context.drawImage(
      picture.surface.image,
      Math.round((picture.box.minX + this.offset.x) * view.scale) - view.left,
      Math.round((picture.box.minY + this.offset.y) * view.scale) - view.top,
      Math.round(picture.surface.width * stretch),
      Math.round(picture.surface.height * stretch),
    );
  }
}

function paintGroup(
  items: readonly SceneItem[],
  viewScale: number,
  maker: PictureMaker,
  createSurface: CreateSurface,
): Picture | null {
  const around = boxAround(items.map(({ box }) => box));
  if (!around) return null;
  const box = growBox(around, LIFT_MARGIN);
  const scale = Math.min(viewScale, LIFTED_SIDE / Math.max(boxWidth(box), boxHeight(box)));
  const width = Math.max(1, Math.ceil(boxWidth(box) * scale));
  const height = Math.max(1, Math.ceil(boxHeight(box) * scale));
  const surface = createSurface(width, height, false);
  const inOrder = items.map((item) => ({ item, key: paintKey(item) })).sort(comparePaintKeys);
  for (const { item } of inOrder) {
    const x = Math.round((item.box.minX - box.minX) * scale);
    const y = Math.round((item.box.minY - box.minY) * scale);
    surface.context.setTransform(scale, 0, 0, scale, x, y);
    maker.paintItem(surface.context, item, scale);
  }
  return { surface, box, scale, viewScale };
}
