import type { Point } from '../../../shared/geometry/point.ts';
import type { ItemIndex } from './itemIndex.ts';
import { LiftedGroup } from './liftedGroup.ts';
import type { PictureMaker } from './pictureMaker.ts';
import type { CreateSurface } from './surface.ts';
import type { DeviceView } from './tileGrid.ts';

/** What is lifted: by the person here and by people elsewhere. */
export class ActiveLayer {
  readonly #index: ItemIndex;
  readonly #maker: PictureMaker;
  readonly #createSurface: CreateSurface;
  readonly #groups = new Set<LiftedGroup>();

  constructor(index: ItemIndex, maker: PictureMaker, createSurface: CreateSurface) {
    this.#index = index;
    this.#maker = maker;
    this.#createSurface = createSurface;
  }

  get isEmpty(): boolean {
    return this.#groups.size === 0;
  }

  add(ids: ReadonlySet<string>): LiftedGroup {
    const group = new LiftedGroup(ids);
    this.#groups.add(group);
    return group;
  }

  remove(group: LiftedGroup): boolean {
    return this.#groups.delete(group);
  }

  /** The offset of a lifted item, or null if it rests. */
  offsetOf(id: string): Point | null {
    for (const group of this.#groups) if (group.ids.has(id)) return group.offset;
    return null;
  }

  spoil(id?: string): void {
    for (const group of this.#groups) if (id === undefined || group.ids.has(id)) group.spoil();
  }

  draw(context: CanvasRenderingContext2D, view: DeviceView, zooming: boolean): void {
    for (const group of this.#groups) {
      const items = [...group.ids].map((id) => this.#index.get(id)).filter((item) => item !== null);
      group.draw(context, items, view, this.#maker, this.#createSurface, zooming);
    }
  }
}
