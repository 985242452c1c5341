import { useEffect, useState } from 'react';
import { holdOpen, NOT_OPEN, type Opening } from './holdOpen.ts';
import { openWorkspace } from './openWorkspace.ts';
import type { Workspace } from './workspace.ts';

/**
 * Opens a board for as long as the page is there; null until it is open. One that does not open is thrown while drawing:
 * the page around says so, and offers to load again.
 */
export function useOpenWorkspace(boardId: string, participantId: string): Workspace | null {
  const [opening, setOpening] = useState<Opening>(NOT_OPEN);
  useEffect(() => {
    const close = holdOpen(() => openWorkspace(boardId, participantId), setOpening);
    return () => {
      close();
      setOpening(NOT_OPEN);
    };
  }, [boardId, participantId]);
  if (opening.problem !== null) throw opening.problem;
  return opening.workspace;
}
