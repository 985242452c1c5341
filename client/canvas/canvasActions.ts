import type { Action } from '../actions/action.ts';
import { alignActions, tidySelected } from '../actions/arrangeActions.ts';
import { nudgeActions } from '../actions/nudgeActions.ts';
import { columnActions } from '../grid/columnActions.ts';

/** What is done to things where they lie: it comes with the canvas, not with the page. */
export const CANVAS_ACTIONS: readonly Action[] = [
  tidySelected,
  ...alignActions,
  ...nudgeActions,
  ...columnActions,
];
