import { Expand, Focus, List, MousePointer2, Redo2, Search, Undo2, ZoomIn, ZoomOut } from 'lucide-react';
import { boxAround, type Box } from '../../shared/geometry/box.ts';
import { zoomAbout } from '../../shared/geometry/camera.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import { togglePanel } from '../board/boardUi.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText } from '../i18n/texts.ts';
import { clearSelection, selectOnly } from '../selection/selection.ts';
import type { Action } from './action.ts';
import { selectedPostIts } from './selected.ts';
import { selectedThemes } from './selectedThemes.ts';
import { tellRefusal } from './tellRefusal.ts';

const ZOOM_STEP = 1.25;

function hasCanvas(workspace: Workspace): boolean {
  return workspace.canvas !== null;
}

function zoomBy(workspace: Workspace, factor: number): void {
  const { canvas } = workspace;
  if (!canvas) return;
  const middle = { x: canvas.viewport.width / 2, y: canvas.viewport.height / 2 };
  canvas.glideTo(zoomAbout(canvas.camera, middle, canvas.camera.zoom * factor));
}

export const zoomIn: Action = {
  id: 'zoomIn',
  label: 'action.zoomIn',
  icon: ZoomIn,
  shortcut: '+',
  alsoShortcuts: ['=', 'Control+=', 'Control++'],
  isAvailable: hasCanvas,
  run: (workspace) => zoomBy(workspace, ZOOM_STEP),
};

export const zoomOut: Action = {
  id: 'zoomOut',
  label: 'action.zoomOut',
  icon: ZoomOut,
  shortcut: '-',
  alsoShortcuts: ['Control+-'],
  isAvailable: hasCanvas,
  run: (workspace) => zoomBy(workspace, 1 / ZOOM_STEP),
};

export const fitBoard: Action = {
  id: 'fitBoard',
  label: 'action.fitBoard',
  icon: Expand,
  shortcut: 'Shift+1',
  alsoShortcuts: ['Shift+!'],
  isAvailable: hasCanvas,
  run: (workspace) => workspace.canvas?.fit(),
};

function selectedBoxes(workspace: Workspace): Box[] {
  const { snapshot } = workspace.board;
  const { themes } = layoutOf(snapshot);
  return [
    ...selectedPostIts(workspace).map((note) => postItBox(snapshot, note)),
    ...selectedThemes(workspace).flatMap(({ id }) => themes.get(id)?.box ?? []),
  ];
}

export const fitSelected: Action = {
  id: 'fitSelected',
  label: 'action.fitSelected',
  icon: Focus,
  shortcut: 'Shift+2',
  alsoShortcuts: ['Shift+@', 'Shift+"'],
  isAvailable: (workspace) => hasCanvas(workspace) && selectedBoxes(workspace).length > 0,
  run(workspace) {
    const box = boxAround(selectedBoxes(workspace));
    if (box) workspace.canvas?.show(box, 1.5);
  },
};

export const searchBoard: Action = {
  id: 'searchBoard',
  label: 'action.searchBoard',
  icon: Search,
  shortcut: 'Control+F',
  alsoShortcuts: ['/'],
  isAvailable: () => true,
  run: ({ ui }) => ui.setState({ panel: 'search' }),
};

export const switchView: Action = {
  id: 'switchView',
  label: 'action.switchView',
  icon: List,
  shortcut: 'L',
  isAvailable: () => true,
  run: ({ ui }) => ui.setState({ view: ui.getState().view === 'outline' ? 'canvas' : 'outline' }),
};

export const selectAll: Action = {
  id: 'selectAll',
  label: 'action.selectAll',
  icon: MousePointer2,
  shortcut: 'Control+A',
  isAvailable: (workspace) => livePostIts(workspace.board.snapshot).length > 0,
  run(workspace) {
    selectOnly(
      workspace.selection,
      livePostIts(workspace.board.snapshot).map(({ id }) => id),
    );
  },
};

export const letGo: Action = {
  id: 'letGo',
  label: 'action.letGo',
  icon: MousePointer2,
  shortcut: 'Escape',
  isAvailable: () => true,
  run({ ui, selection }) {
    if (ui.getState().tool !== 'select') ui.setState({ tool: 'select' });
    else if (selection.getState().ids.size > 0) clearSelection(selection);
    else ui.setState({ panel: null });
  },
};

export const undo: Action = {
  id: 'undo',
  label: 'action.undo',
  icon: Undo2,
  shortcut: 'Control+Z',
  isAvailable: ({ board }) => board.canUndo,
  run(workspace) {
    if (tellRefusal(workspace.board.undo()).ok) workspace.announce(getText('board.undone'));
  },
};

export const redo: Action = {
  id: 'redo',
  label: 'action.redo',
  icon: Redo2,
  shortcut: 'Control+Shift+Z',
  alsoShortcuts: ['Control+Y'],
  isAvailable: ({ board }) => board.canRedo,
  run(workspace) {
    if (tellRefusal(workspace.board.redo()).ok) workspace.announce(getText('board.redone'));
  },
};

export const showHelp: Action = {
  id: 'showHelp',
  label: 'action.showHelp',
  icon: Search,
  shortcut: '?',
  alsoShortcuts: ['Shift+?'],
  isAvailable: () => true,
  run: ({ ui }) => togglePanel(ui, 'help'),
};
