import { boxAround, boxHeight, boxWidth, growBox, type Box } from '../../shared/geometry/box.ts';
import { isRecordKind, RECORD_KINDS } from '../../shared/model/tables.ts';
import type { Workspace } from '../board/workspace.ts';
import { detailAt } from '../canvas/engine/levelOfDetail.ts';
import type { ZKey } from '../canvas/engine/sceneItem.ts';
import { createBoardPainters } from '../canvas/paint/boardPainters.ts';
import type { Painter } from '../canvas/paint/painter.ts';
import { readCanvasTheme } from '../ui/canvasTheme.ts';
import { knownFacts } from '../session/useFact.ts';
import { fileName, saveFile } from './saveFile.ts';

/** Pixels per world unit that print well: a note of 200 units is 400 pixels wide. */
const PRINT_SCALE = 2;
/** Browsers give no larger canvases than about these; Safari the smallest. */
const LONGEST_SIDE = 16_000;
const MOST_PIXELS = 120_000_000;
const MARGIN = 60;

interface Painted {
  readonly box: Box;
  readonly z: ZKey;
  readonly id: string;
  readonly record: unknown;
  readonly painter: Painter;
}

/** The scale at which a part of the board is drawn: for print, or as large as a canvas may be. */
export function pictureScale(width: number, height: number): number {
  const bySide = LONGEST_SIDE / Math.max(width, height);
  const byArea = Math.sqrt(MOST_PIXELS / (width * height));
  return Math.min(PRINT_SCALE, bySide, byArea);
}

function collect(
  { board }: Workspace,
  ids: ReadonlySet<string> | null,
  painters: ReadonlyMap<string, Painter>,
): Painted[] {
  const items: Painted[] = [];
  for (const kind of RECORD_KINDS.filter(isRecordKind)) {
    const painter = painters.get(kind);
    if (!painter) continue;
    for (const [id, record] of board.snapshot[kind]) {
      const box = ids === null || ids.has(id) ? painter.bounds(record, board.snapshot) : null;
      if (box) items.push({ box, z: painter.z(record), id, record, painter });
    }
  }
  return items.sort(
    (a, b) =>
      a.z.layer - b.z.layer || (a.z.rank < b.z.rank ? -1 : a.z.rank > b.z.rank ? 1 : a.id < b.id ? -1 : 1),
  );
}

function paintAll(
  context: CanvasRenderingContext2D,
  items: readonly Painted[],
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
    item.painter.paint(context, item.record, {
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
  paintAll(context, items, box, scale);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('no picture');
  const title = knownFacts(workspace.session).items.board[workspace.boardId]?.title ?? '';
  saveFile(fileName(title, 'png'), blob);
}
