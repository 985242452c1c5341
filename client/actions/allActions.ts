import type { Action } from './action.ts';
import { lockSelected, unlockSelected } from './lockActions.ts';
import * as postIt from './postItActions.ts';
import { pauseRoom } from '../room/pauseRoom.ts';
import { showSimilar } from './similarActions.ts';
import * as group from './groupActions.ts';
import * as stack from './stackActions.ts';
import * as theme from './themeActions.ts';
import * as view from './viewActions.ts';
import { nextNote, previousNote } from './walkActions.ts';

/** Every action of the page, in the order in which help lists them; those of the canvas come with it (`client/canvas/canvasActions.ts`). A new noun adds its own here. */
export const ALL_ACTIONS: readonly Action[] = [
  postIt.addPostIt,
  postIt.editPostIt,
  postIt.binSelected,
  postIt.duplicateSelected,
  postIt.splitSelected,
  postIt.markDone,
  postIt.copySelected,
  postIt.cutSelected,
  group.groupSelected,
  theme.renameSelected,
  group.chooseTheme,
  group.takeOutSelected,
  group.ungroupSelected,
  group.mergeSelected,
  group.mergeInto,
  group.splitOffSelected,
  theme.collapseSelected,
  theme.standAloneSelected,
  stack.stackSelected,
  stack.unstackSelected,
  theme.selectRest,
  showSimilar,
  ...postIt.colorActions,
  ...postIt.sizeActions,
  lockSelected,
  unlockSelected,
  nextNote,
  previousNote,
  view.undo,
  view.redo,
  view.selectAll,
  view.letGo,
  view.searchBoard,
  view.switchView,
  view.zoomIn,
  view.zoomOut,
  view.fitBoard,
  view.fitSelected,
  pauseRoom,
  view.showHelp,
];
