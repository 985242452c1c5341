import { clearSelection, type SelectionStore } from './selection.ts';

/** Here the bar of what is selected lies over a third of the screen. */
const NARROW = '(max-width: 760px)';

/** Lets go of what something was just done with, on a narrow screen: there its bar would stand in the way of the next thing. */
export function letGoWhenNarrow(selection: SelectionStore): void {
  if (matchMedia(NARROW).matches) clearSelection(selection);
}
