import { expect, type Page } from '@playwright/test';
import { boxAround, type Box } from '../../../shared/geometry/box.ts';
import { fitBox, worldToScreen } from '../../../shared/geometry/camera.ts';
import { livePostIts } from '../../../shared/queries/postIts.ts';
import { talkMarkBox } from '../../../shared/queries/talkMark.ts';
import { postItBox } from '../../../shared/layout/whereabouts.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import type { CellRow } from '../../../shared/model/place.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { canvasOf, type Spot } from './canvas.ts';
import type { Program } from './program.ts';

/** What the bars cover at the canvas's edges, CSS pixels: see client/canvas/cameraControl.ts. */
const BARS = { left: 84, right: 28, top: 28, bottom: 76 };
const FIT_MOST = 1.2;

function gridOf(snapshot: BoardSnapshot) {
  const { grid } = layoutOf(snapshot);
  if (!grid) throw new Error('the board has no grid');
  return grid;
}

function columnOf({ board }: Program, label: string) {
  const actor = [...board.snapshot.actor.values()].find((one) => one.label === label);
  const column = gridOf(board.snapshot).columns.find(({ actorId }) => actorId === actor?.id);
  if (!column) throw new Error(`there is no column ${label}`);
  return column;
}

/** The mark of a column's conversations, world units. */
export function talkMarkOf({ board }: Program, label: string): Spot {
  const actor = [...board.snapshot.actor.values()].find((one) => one.label === label);
  const box = talkMarkBox(board.snapshot, actor?.id ?? '');
  if (!box) throw new Error(`no conversations of ${label}`);
  return { x: box.maxX - 30, y: box.maxY - 20 };
}

/** Where a column's name stands, world units. */
export function headOf(program: Program, label: string): Spot {
  const { minX, minY } = columnOf(program, label).box;
  return { x: minX + 60, y: minY + 60 };
}

/** The middle of what a cell offers to be written in, world units. */
export function offerOf(program: Program, label: string, row: CellRow): Spot {
  const offer = columnOf(program, label).offers.find((one) => one.row === row);
  if (!offer) throw new Error(`no row ${row} in ${label}`);
  const { minX, minY, maxX, maxY } = offer.box;
  return { x: (minX + maxX) / 2, y: (minY + maxY) / 2 };
}

/** All that is on a board with a grid, world units. */
function everything(snapshot: BoardSnapshot): Box {
  const themes = [...layoutOf(snapshot).themes.values()].map(({ box }) => box);
  const notes = livePostIts(snapshot).map((note) => postItBox(snapshot, note));
  const marks = [...snapshot.actor.keys()].flatMap((id) => talkMarkBox(snapshot, id) ?? []);
  return boxAround([gridOf(snapshot).box, ...themes, ...notes, ...marks]) ?? gridOf(snapshot).box;
}

/** Shows everything, and gives where points of the board are on the page, once the program knows as many notes. Under reduced motion. */
export async function showGrid(
  page: Page,
  { board }: Program,
  notes?: number,
): Promise<(world: Spot) => Spot> {
  if (notes !== undefined) await expect.poll(() => livePostIts(board.snapshot).length).toBe(notes);
  await page.getByRole('button', { name: 'Show everything' }).click();
  const element = await canvasOf(page).boundingBox();
  if (!element) throw new Error('there is no canvas');
  const free = {
    width: element.width - BARS.left - BARS.right,
    height: element.height - BARS.top - BARS.bottom,
  };
  const { x, y, zoom } = fitBox(everything(board.snapshot), free, 0, FIT_MOST);
  const camera = { x: x - BARS.left / zoom, y: y - BARS.top / zoom, zoom };
  return (world) => {
    const at = worldToScreen(camera, world);
    return { x: element.x + at.x, y: element.y + at.y };
  };
}
