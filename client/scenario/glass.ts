import { mayImagine } from '../../shared/operations/imagine.ts';
import type { RecordKind } from '../../shared/model/tables.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Workspace } from '../board/workspace.ts';
import { openImaginedBoard, type ImaginedBoard } from './imaginedBoard.ts';

/** A workspace whose board is seen through the glass of a scenario, or of none. */
export interface GlassWorkspace extends Workspace {
  readonly board: ImaginedBoard;
  /** The same without the glass. */
  readonly actual: Workspace;
}

const known = new WeakMap<Workspace['ui'], GlassWorkspace>();

/** The workspace of the map, its panels and the list of the network: the same one on this screen, whichever scenario is shown. */
export function throughGlass(workspace: Workspace): GlassWorkspace {
  const there = known.get(workspace.ui);
  if (there) return there;
  const board = openImaginedBoard(workspace.board, (scenario) => {
    workspace.glass = glass;
    workspace.ui.setState({ scenario });
  });
  const glass: GlassWorkspace = {
    ...workspace,
    board,
    actual: workspace,
    get canvas() {
      return workspace.canvas;
    },
    set canvas(canvas) {
      workspace.canvas = canvas;
    },
    targetOf: (kind, id) => board.targetOf(kind, id),
  };
  known.set(workspace.ui, glass);
  return glass;
}

/** Whether nothing is changed in what is shown: a scenario that is kept to look at, or one that was thrown away. */
export function isOnlyShown(workspace: Workspace): boolean {
  const { board } = workspace;
  if (!('scenario' in board)) return false;
  const { scenario, isGone } = board as ImaginedBoard;
  return isGone || scenario?.closed === true;
}

/** Whether a field is that of the actual network alone: nobody imagines who somebody is. */
export function isActualOnly(workspace: Workspace, kind: RecordKind, id: string, field: string): boolean {
  if (scenarioOf(workspace) === null) return false;
  return !mayImagine(throughGlass(workspace).board.actual.snapshot, kind, id, field);
}

/** The scenario that a workspace is seen through; null = the actual network, or a workspace without a glass. */
export function scenarioOf(workspace: Workspace): Scenario | null {
  const { board } = workspace;
  return 'scenario' in board ? (board as GlassWorkspace['board']).scenario : null;
}
