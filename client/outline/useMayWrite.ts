import { useStore } from 'zustand';
import { mayAddPostIts } from '../actions/selected.ts';
import { useIsOver } from '../agenda/useIsOver.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useRights } from '../session/useRights.ts';
import { outlineOf } from './outlineState.ts';

/** Whether the field is open: whoever may add notes; after the end of a session participants only who ask for it. */
export function useMayWrite(): boolean {
  const workspace = useWorkspace();
  useRights(workspace.session);
  const isOver = useIsOver();
  const writesOn = useStore(outlineOf(workspace), (state) => state.writesOn);
  if (!mayAddPostIts(workspace)) return false;
  return !isOver || writesOn || workspace.actor().role === 'facilitator';
}
