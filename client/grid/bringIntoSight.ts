import { boxAround } from '../../shared/geometry/box.ts';
import { visibleBox } from '../../shared/geometry/camera.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { cellBox } from '../../shared/layout/gridLayout.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { CanvasView } from '../board/canvasView.ts';
import type { Connecting } from './gridUi.ts';

interface Shown {
  readonly board: { readonly snapshot: BoardSnapshot };
  readonly canvas: Pick<CanvasView, 'camera' | 'viewport' | 'show'> | null;
}

/** A column that was added beyond the edge of the screen would seem not to be there: then all of the grid is shown. */
export function bringIntoSight({ board, canvas }: Shown, columnId: string): void {
  const { grid } = layoutOf(board.snapshot);
  const column = grid?.columns.find(({ actorId }) => actorId === columnId);
  if (!canvas || !grid || !column) return;
  const seen = visibleBox(canvas.camera, canvas.viewport);
  if (column.box.minX < seen.minX || column.box.maxX > seen.maxX) canvas.show(grid.box);
}

/** The cells that a conversation connects, beside the panel where it is written. */
export function bringConnectedIntoSight(
  {
    board,
    canvas,
  }: { readonly board: Shown['board']; readonly canvas: Pick<CanvasView, 'bringIntoSight'> | null },
  { actorIds, level }: Connecting,
): void {
  const { grid } = layoutOf(board.snapshot);
  const cells = actorIds.flatMap((id) => (grid && cellBox(grid, id, level)) ?? []);
  const around = boxAround(cells);
  if (around) canvas?.bringIntoSight(around);
}
