import { createContext, useContext } from 'react';
import type { Target } from '../../shared/permissions/can.ts';
import type { Actor } from '../../shared/permissions/can.ts';
import type { RecordKind } from '../../shared/model/tables.ts';
import type { BoardDocument } from '../document/board.ts';
import type { SelectionStore } from '../selection/selection.ts';
import type { Session } from '../session/openSession.ts';
import type { BoardUiStore } from './boardUi.ts';
import type { CanvasView } from './canvasView.ts';

/** Everything an action, tool or panel works with: one open board on one screen. */
export interface Workspace {
  readonly boardId: string;
  readonly participantId: string;
  readonly board: BoardDocument;
  readonly session: Session;
  readonly selection: SelectionStore;
  readonly ui: BoardUiStore;
  /** The canvas on screen, or null while the outline is shown. */
  canvas: CanvasView | null;
  /** The same board seen through the glass of a scenario; none while `ui.scenario` is null. */
  glass?: Workspace;
  actor(): Actor;
  targetOf(kind: RecordKind, id: string): Target;
  /** Says something politely to screen readers. */
  announce(words: string): void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The open board. Only within a BoardPage or WallPage. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('no board is open here');
  return workspace;
}
