import { useEffect, useState } from 'react';
import { openWorkspace } from './openWorkspace.ts';
import type { OpenWorkspace } from './openWorkspace.ts';
import type { Workspace } from './workspace.ts';

/** Opens a board for as long as the page is there; null until it is open. */
export function useOpenWorkspace(boardId: string, participantId: string): Workspace | null {
  const [open, setOpen] = useState<OpenWorkspace | null>(null);
  useEffect(() => {
    let left = false;
    let opened: OpenWorkspace | null = null;
    void openWorkspace(boardId, participantId).then((result) => {
      opened = result;
      if (left) result.close();
      else setOpen(result);
    });
    return () => {
      left = true;
      opened?.close();
      setOpen(null);
    };
  }, [boardId, participantId]);
  return open?.workspace ?? null;
}
