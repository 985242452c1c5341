import { Move } from 'lucide-react';
import { isPositioned, rankOf, type Place } from '../../shared/model/place.ts';
import { positionOf } from '../../shared/layout/positionOf.ts';
import { putDownAt } from '../../shared/layout/whereabouts.ts';
import { POST_IT_SIDE } from '../../shared/model/postIt.ts';
import { movePostIts } from '../../shared/operations/postIt.ts';
import type { Workspace } from '../board/workspace.ts';
import type { Action } from './action.ts';
import { writablePostIts } from './selected.ts';

/** World units that an arrow key moves the selected notes; with Shift ten times less, for fine work. */
const STEP = 40;
const FINE_STEP = 4;

function nudge(workspace: Workspace, dx: number, dy: number): void {
  const { snapshot } = workspace.board;
  const moves = writablePostIts(workspace, 'place')
    .filter(({ place }) => isPositioned(place))
    .map((note): { id: string; place: Place; lane?: string } => {
      const from = positionOf(note, snapshot);
      const topLeft = { x: from.x + dx, y: from.y + dy };
      const half = POST_IT_SIDE[note.size] / 2;
      const centre = { x: topLeft.x + half, y: topLeft.y + half };
      return { id: note.id, ...putDownAt(snapshot, topLeft, centre, rankOf(note.place)) };
    });
  if (moves.length > 0) workspace.board.run(movePostIts(moves));
}

function arrow(
  key: string,
  label: Action['label'],
  x: number,
  y: number,
  step: number,
  prefix: string,
): Action {
  return {
    id: `nudge-${prefix}${key}`,
    label,
    icon: Move,
    shortcut: `${prefix}${key}`,
    isAvailable: (workspace) => writablePostIts(workspace, 'place').length > 0,
    run: (workspace) => nudge(workspace, x * step, y * step),
  };
}

const ARROWS = [
  ['ArrowLeft', 'action.nudgeLeft', -1, 0],
  ['ArrowRight', 'action.nudgeRight', 1, 0],
  ['ArrowUp', 'action.nudgeUp', 0, -1],
  ['ArrowDown', 'action.nudgeDown', 0, 1],
] as const;

export const nudgeActions: readonly Action[] = ARROWS.flatMap(([key, label, x, y]) => [
  arrow(key, label, x, y, STEP, ''),
  arrow(key, label, x, y, FINE_STEP, 'Shift+'),
]);
