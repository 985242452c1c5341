import { boxAround, boxHeight, boxWidth, growBox, type Box } from '../../shared/geometry/box.ts';
import type { Workspace } from '../board/workspace.ts';
import { detailAt } from '../canvas/engine/levelOfDetail.ts';
import { comparePaintKeys, paintKey, type SceneItem } from '../canvas/engine/sceneItem.ts';
import { createBoardPainters } from '../canvas/paint/boardPainters.ts';
import type { Painters } from '../canvas/paint/painter.ts';
import { NO_MARKS, sceneItems } from '../canvas/paint/sceneItems.ts';
import { readCanvasTheme } from '../ui/canvasTheme.ts';
import { knownFacts } from '../session/useFact.ts';
import { fileName, saveFile } from './saveFile.ts';

/** Pixels per world unit that print well: a note of 200 units is 400 pixels wide. */
const PRINT_SCALE = 2;
/** Browsers give no larger canvases than about these; Safari the smallest. */
const LONGEST_SIDE = 16_000;
const MOST_PIXELS = 120_000_000;
const MARGIN = 60;

/** The scale at which a part of the board is drawn: for print, or as large as a canvas may be. */
function pictureScale(width: number, height: number): number {
  const bySide = LONGEST_SIDE / Math.max(width, height);
  const byArea = Math.sqrt(MOST_PIXELS / (width * height));
  return Math.min(PRINT_SCALE, bySide, byArea);
}

/** In the order of painting. @param ids null = everything; else those records and nothing around them */
function collect({ board }: Workspace, ids: ReadonlySet<string> | null, painters: Painters): SceneItem[] {
  const items = [...sceneItems(board.snapshot, painters, () => NO_MARKS)];
  return items
    .filter(({ id }) => ids === null || ids.has(id))
    .map((item) => ({ item, key: paintKey(item) }))
    .sort(comparePaintKeys)
    .map(({ item }) => item);
}

function paintAll(
  context: CanvasRenderingContext2D,
  items: readonly SceneItem[],
  painters: Painters,
  box: Box,
  scale: number,
): void {
  const theme = readCanvasTheme();
  context.fillStyle = theme.canvas;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  for (const item of items) {
    context.setTransform(
      scale,
      0,
      0,
      scale,
      (item.box.minX - box.minX) * scale,
      (item.box.minY - box.minY) * scale,
    );
    const detail = detailAt(item.box, scale);
    painters.get(item.kind)?.paint(context, item.record, {
      scale,
      zoom: scale,
      detail,
      theme,
      lifted: false,
      editing: false,
      mine: false,
    });
  }
}

/** Saves the board, or some notes of it, as a PNG large enough to print. Rejects when the browser gives no canvas. */
export async function downloadPicture(workspace: Workspace, ids: ReadonlySet<string> | null): Promise<void> {
  const { painters } = createBoardPainters(readCanvasTheme().font);
  const items = collect(workspace, ids, painters);
  const around = boxAround(items.map(({ box }) => box));
  if (!around) throw new Error('nothing to draw');
  const box = growBox(around, MARGIN);
  const scale = pictureScale(boxWidth(box), boxHeight(box));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(boxWidth(box) * scale);
  canvas.height = Math.ceil(boxHeight(box) * scale);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas');
  paintAll(context, items, painters, box, scale);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('no picture');
  const title = knownFacts(workspace.session).items.board[workspace.boardId]?.title ?? '';
  saveFile(fileName(title, 'png'), blob);
}
