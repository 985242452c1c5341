import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Workspace } from '../board/workspace.ts';

/** Many notes arrive together when people write: one move of the view for all of them. */
const GATHER_MS = 1500;

/**
 * Keeps the whole board on the wall while notes arrive and the window changes, until somebody
 * moves the view by hand. Returns what shows everything, and keeps it so again.
 */
export function useKeepInSight(
  workspace: Workspace,
  stage: RefObject<HTMLElement | null>,
  notes: number,
): () => void {
  const following = useRef(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const letGo = () => {
      following.current = false;
    };
    const soon = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => following.current && workspace.canvas?.fit(), GATHER_MS);
    };
    soon();
    const sizes = new ResizeObserver(soon);
    sizes.observe(element);
    element.addEventListener('wheel', letGo, { passive: true });
    element.addEventListener('pointerdown', letGo);
    return () => {
      clearTimeout(timer.current);
      sizes.disconnect();
      element.removeEventListener('wheel', letGo);
      element.removeEventListener('pointerdown', letGo);
    };
  }, [workspace, stage, notes]);

  return () => {
    following.current = true;
    workspace.canvas?.fit();
  };
}
