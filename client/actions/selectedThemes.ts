import { themeOf } from '../../shared/model/belonging.ts';
import { themeTable, type Theme } from '../../shared/model/theme.ts';
import { whyNotCreate, whyNotWrite } from '../../shared/permissions/can.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { newId } from '../../shared/model/ids.ts';
import type { Workspace } from '../board/workspace.ts';
import { isReadOnly, writablePostIts } from './selected.ts';

type ThemeField = keyof typeof themeTable.fields;

/** The selected themes that are there. */
export function selectedThemes({ board, selection }: Workspace): Theme[] {
  const { theme } = board.snapshot;
  return [...selection.getState().ids].flatMap((id) => {
    const found = theme.get(id);
    return found && !found.deleted ? [found] : [];
  });
}

/** Whether this person may write a field of a theme now. */
export function mayWriteTheme(workspace: Workspace, id: string, field: ThemeField): boolean {
  if (isReadOnly(workspace)) return false;
  return whyNotWrite(workspace.actor(), themeTable, field, workspace.targetOf('theme', id)) === null;
}

export function writableThemes(workspace: Workspace, field: ThemeField): Theme[] {
  return selectedThemes(workspace).filter(({ id }) => mayWriteTheme(workspace, id, field));
}

/** Whether this person may make a theme now: a frozen layer takes no new one. */
export function mayAddTheme(workspace: Workspace): boolean {
  if (isReadOnly(workspace)) return false;
  const { frozen } = workspace.targetOf('theme', newId());
  return whyNotCreate(workspace.actor(), themeTable, frozen) === null;
}

/** Notes that can not be meant: on the canvas what is not seen; the list shows what lies in a pile, too. */
function outOfReach({ board, ui }: Workspace): ReadonlySet<string> {
  const { hidden, stacks } = layoutOf(board.snapshot);
  if (ui.getState().view === 'canvas') return hidden;
  return new Set([...stacks.values()].flatMap(([, ...below]) => below));
}

/** The selected notes that may be put elsewhere, each once: what lies below another in a stack goes with that one. */
export function movableNotes(workspace: Workspace): string[] {
  const hidden = outOfReach(workspace);
  return writablePostIts(workspace, 'place')
    .filter(({ id }) => !hidden.has(id))
    .map(({ id }) => id);
}

/** The theme that all of the selected notes lie in, or null. */
export function themeOfSelected(workspace: Workspace): Theme | null {
  const { snapshot } = workspace.board;
  const themes = new Set(writablePostIts(workspace, 'place').map((note) => themeOf(snapshot, note)));
  const [only, ...others] = themes;
  return others.length === 0 ? (only ?? null) : null;
}
