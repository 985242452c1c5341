import type { OpenWorkspace } from './openWorkspace.ts';
import type { Workspace } from './workspace.ts';

/** A board that is being opened; `problem` says why it can not be, or is null. */
export interface Opening {
  readonly workspace: Workspace | null;
  readonly problem: unknown;
}

/** Nothing is open yet. */
export const NOT_OPEN: Opening = { workspace: null, problem: null };

/** Opens a board and tells what came of it; gives what closes it, at whatever moment. */
export function holdOpen(open: () => Promise<OpenWorkspace>, tell: (opening: Opening) => void): () => void {
  let left = false;
  let opened: OpenWorkspace | null = null;
  const hold = async () => {
    try {
      opened = await open();
      if (left) opened.close();
      else tell({ workspace: opened.workspace, problem: null });
    } catch (error) {
      if (!left) tell({ workspace: null, problem: error });
    }
  };
  void hold();
  return () => {
    left = true;
    opened?.close();
  };
}
