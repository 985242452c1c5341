import { fitSelected } from '../actions/viewActions.ts';
import { goToCanvas } from '../board/goToCanvas.ts';
import type { Workspace } from '../board/workspace.ts';

/** Switches to the canvas and flies to the selected notes as soon as there is one. */
export function showOnCanvas(workspace: Workspace): void {
  goToCanvas(workspace, () => fitSelected.run(workspace));
}
