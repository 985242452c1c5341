import { actorOf, OPEN_TARGET } from '../../shared/permissions/can.ts';
import type { Workspace } from '../board/workspace.ts';
import { createBoardUi } from '../board/boardUi.ts';
import type { BoardDocument } from '../document/board.ts';
import { createSelection } from '../selection/selection.ts';

const NOBODY = 'bench00000000000';

/** What the app's pointer tools ask of a board. */
export type BenchBoard = Pick<BoardDocument, 'snapshot' | 'run' | 'status'>;

/** A workspace for the app's own pointer tools: one facilitator, no server, nobody else. */
export function createBenchWorkspace(board: () => BenchBoard): Workspace {
  const actor = actorOf(NOBODY, 'facilitator', true);
  const workspace = {
    boardId: NOBODY,
    participantId: NOBODY,
    get board() {
      return board();
    },
    selection: createSelection(),
    ui: createBoardUi('canvas'),
    canvas: null,
    actor: () => actor,
    targetOf: () => OPEN_TARGET,
    announce: () => undefined,
  };
  // Pressing, dragging and panning ask for nothing else; placing and typing notes are not measured here.
  return workspace as unknown as Workspace;
}
