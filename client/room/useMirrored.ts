import { useStore } from 'zustand';
import { useWorkspace } from '../board/workspace.ts';

/** Whether this screen is shown to the room: then it names nobody and its panels stay away. */
export function useMirrored(): boolean {
  const { ui } = useWorkspace();
  return useStore(ui, (state) => state.mirrored);
}
