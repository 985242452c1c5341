import { isGone } from '../../shared/model/belonging.ts';
import { imaginedPostItTable, isImagined } from '../../shared/model/imagined.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import { postItTable } from '../../shared/model/postIt.ts';
import { whyNotCreate, whyNotWrite } from '../../shared/permissions/can.ts';
import type { Workspace } from '../board/workspace.ts';

type PostItField = keyof typeof postItTable.fields;

/** The selected notes that are there and not in the bin. */
export function selectedPostIts({ board, selection }: Workspace): PostIt[] {
  const notes: PostIt[] = [];
  for (const id of selection.getState().ids) {
    const note = board.snapshot.postIt.get(id);
    // One whose column is in the bin is not seen any more.
    if (note && !isGone(board.snapshot, note)) notes.push(note);
  }
  return notes;
}

/** A page that is older or newer than the server only reads. */
export function isReadOnly({ board }: Workspace): boolean {
  return board.status.readOnly !== null || board.status.ended !== null;
}

/** Whether this person may write a field of a note now. */
export function mayWrite(workspace: Workspace, id: string, field: PostItField): boolean {
  if (isReadOnly(workspace)) return false;
  const note = workspace.board.snapshot.postIt.get(id);
  const table = note && isImagined(note) ? imaginedPostItTable : postItTable;
  return whyNotWrite(workspace.actor(), table, field, workspace.targetOf('postIt', id)) === null;
}

/** Those of the selected notes whose field this person may write now. */
export function writablePostIts(workspace: Workspace, field: PostItField): PostIt[] {
  return selectedPostIts(workspace).filter(({ id }) => mayWrite(workspace, id, field));
}

export function mayAddPostIts(workspace: Workspace): boolean {
  return !isReadOnly(workspace) && whyNotCreate(workspace.actor(), postItTable) === null;
}
