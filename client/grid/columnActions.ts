import {
  ArrowLeft,
  ArrowRight,
  CornerDownLeft,
  DoorOpen,
  Pencil,
  Trash2,
  TableColumnsSplit,
} from 'lucide-react';
import { gridColumns } from '../../shared/layout/gridColumns.ts';
import type { Action } from '../actions/action.ts';
import type { Workspace } from '../board/workspace.ts';
import { binColumn, columnBeyond, reserveColumn, stepColumn, takeOutColumn } from './columnEdits.ts';
import { oneColumn } from './columnRights.ts';
import { gridUiOf } from './gridUi.ts';

/** What can be done with a selected column. The icons of lucide; keys as for notes. */
export const renameColumn: Action = {
  id: 'renameColumn',
  label: 'grid.rename',
  icon: Pencil,
  shortcut: 'Enter',
  alsoShortcuts: ['F2'],
  isAvailable: (workspace) => oneColumn(workspace, 'label') !== null,
  run(workspace) {
    const actor = oneColumn(workspace, 'label');
    if (actor) gridUiOf(workspace).setState({ writing: actor.id });
  },
};

function canStep(workspace: Workspace, step: -1 | 1): boolean {
  const actor = oneColumn(workspace, 'column');
  return actor !== null && columnBeyond(gridColumns(workspace.board.snapshot), actor, step) !== null;
}

function stepAction(
  id: string,
  label: Action['label'],
  icon: Action['icon'],
  step: -1 | 1,
  key: string,
): Action {
  return {
    id,
    label,
    icon,
    shortcut: key,
    isAvailable: (workspace) => canStep(workspace, step),
    run(workspace) {
      const actor = oneColumn(workspace, 'column');
      if (actor) stepColumn(workspace, actor, step);
    },
  };
}

export const columnLeft = stepAction('columnLeft', 'grid.moveLeft', ArrowLeft, -1, 'ArrowLeft');
export const columnRight = stepAction('columnRight', 'grid.moveRight', ArrowRight, 1, 'ArrowRight');

export const stepBack: Action = {
  id: 'stepBack',
  label: 'grid.stepBack',
  icon: DoorOpen,
  isAvailable: (workspace) => oneColumn(workspace, 'reserve')?.reserve === false,
  run(workspace) {
    const actor = oneColumn(workspace, 'reserve');
    if (actor) reserveColumn(workspace, actor, true);
  },
};

export const comeBack: Action = {
  id: 'comeBack',
  label: 'grid.comeBack',
  icon: CornerDownLeft,
  isAvailable: (workspace) => oneColumn(workspace, 'reserve')?.reserve === true,
  run(workspace) {
    const actor = oneColumn(workspace, 'reserve');
    if (actor) reserveColumn(workspace, actor, false);
  },
};

export const takeColumnOut: Action = {
  id: 'takeColumnOut',
  label: 'grid.takeOut',
  icon: TableColumnsSplit,
  isAvailable: (workspace) => (oneColumn(workspace, 'column')?.column ?? '') !== '',
  run(workspace) {
    const actor = oneColumn(workspace, 'column');
    if (actor) takeOutColumn(workspace, actor);
  },
};

export const binColumnSelected: Action = {
  id: 'binColumn',
  label: 'grid.bin',
  icon: Trash2,
  shortcut: 'Delete',
  alsoShortcuts: ['Backspace'],
  isAvailable: (workspace) => oneColumn(workspace, 'deleted') !== null,
  run(workspace) {
    const actor = oneColumn(workspace, 'deleted');
    if (actor) binColumn(workspace, actor);
  },
};

export const columnActions: readonly Action[] = [
  renameColumn,
  columnLeft,
  columnRight,
  stepBack,
  comeBack,
  takeColumnOut,
  binColumnSelected,
];
