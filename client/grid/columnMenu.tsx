import {
  ArrowLeft,
  ArrowRight,
  CornerDownLeft,
  DoorOpen,
  Pencil,
  TableColumnsSplit,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { gridColumns } from '../../shared/layout/gridColumns.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { Workspace } from '../board/workspace.ts';
import type { GetText, TextKey } from '../i18n/texts.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import { binColumn, columnBeyond, reserveColumn, stepColumn, takeOutColumn } from './columnEdits.ts';
import { mayWriteActor } from './columnRights.ts';
import { gridUiOf } from './gridUi.ts';

/** What can be done with a column, as lines of a menu; only what this person may do now. */
export function columnMenu(t: GetText, workspace: Workspace, actor: Actor): MenuEntry[] {
  const may = (field: Parameters<typeof mayWriteActor>[2]) => mayWriteActor(workspace, actor.id, field);
  const columns = gridColumns(workspace.board.snapshot);
  const entry = (label: TextKey, icon: ReactNode, run: () => void): MenuEntry => ({
    id: label,
    label: t(label),
    icon,
    run,
  });
  const canStep = (step: -1 | 1) => may('column') && columnBeyond(columns, actor, step) !== null;
  const { reserve } = actor;
  return [
    ...(may('label')
      ? [
          entry('grid.rename', <Pencil aria-hidden />, () =>
            gridUiOf(workspace).setState({ writing: actor.id }),
          ),
        ]
      : []),
    ...(canStep(-1)
      ? [entry('grid.moveLeft', <ArrowLeft aria-hidden />, () => stepColumn(workspace, actor, -1))]
      : []),
    ...(canStep(1)
      ? [entry('grid.moveRight', <ArrowRight aria-hidden />, () => stepColumn(workspace, actor, 1))]
      : []),
    ...(may('reserve')
      ? [
          reserve
            ? entry('grid.comeBack', <CornerDownLeft aria-hidden />, () =>
                reserveColumn(workspace, actor, false),
              )
            : entry('grid.stepBack', <DoorOpen aria-hidden />, () => reserveColumn(workspace, actor, true)),
        ]
      : []),
    ...(may('column') && actor.column !== ''
      ? [entry('grid.takeOut', <TableColumnsSplit aria-hidden />, () => takeOutColumn(workspace, actor))]
      : []),
    ...(may('deleted') ? [entry('grid.bin', <Trash2 aria-hidden />, () => binColumn(workspace, actor))] : []),
  ];
}
