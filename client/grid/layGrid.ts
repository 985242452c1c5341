import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { FIRST_RANK } from '../../shared/model/rank.ts';
import { addColumns, addToNetwork, type NewOf } from '../../shared/operations/network.ts';
import { isNetworkBoard } from '../../shared/queries/network.ts';
import { boardTemplates } from '../../shared/templates/boardTemplates.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import type { Workspace } from '../board/workspace.ts';
import { placeForGrid } from './placeForGrid.ts';

function templateActors(): NewOf<'actor'>[] {
  return boardTemplates.network.actors.map(({ label, actorKind, part, x, y }) => {
    return { label, actorKind, part, place: ['board', x, y, FIRST_RANK] };
  });
}

/** Puts a grid beside what is on the board; with its six columns where nobody is on the board yet. */
export function layGrid({ board, canvas }: Workspace): void {
  const place = placeForGrid(board.snapshot);
  const call = isNetworkBoard(board.snapshot)
    ? addToNetwork('grid', [{ place }])
    : addColumns(board.snapshot, templateActors(), place);
  if (!tellRefusal(board.run(call)).ok) return;
  const box = layoutOf(board.snapshot).grid?.box;
  if (box) canvas?.show(box);
}
