import { TableColumnsSplit } from 'lucide-react';
import { gridOf } from '../../shared/layout/gridLayout.ts';
import type { Action } from '../actions/action.ts';
import { mayAddActor } from './columnRights.ts';

/** Puts a Net-works grid on a board that has none. */
export const addGrid: Action = {
  id: 'addGrid',
  label: 'grid.add',
  icon: TableColumnsSplit,
  isAvailable: (workspace) => gridOf(workspace.board.snapshot) === null && mayAddActor(workspace),
  run: (workspace) => void import('./layGrid.ts').then(({ layGrid }) => layGrid(workspace)),
};
