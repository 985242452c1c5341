import { actorTable, type Actor } from '../../shared/model/actor.ts';
import { whyNotCreate, whyNotWrite } from '../../shared/permissions/can.ts';
import { isReadOnly } from '../actions/selected.ts';
import type { Workspace } from '../board/workspace.ts';

type ActorField = keyof typeof actorTable.fields;

/** Whether this person may write a field of an actor now. */
export function mayWriteActor(workspace: Workspace, id: string, field: ActorField): boolean {
  if (isReadOnly(workspace)) return false;
  return whyNotWrite(workspace.actor(), actorTable, field, workspace.targetOf('actor', id)) === null;
}

/** Whether this person may add somebody to the network now. */
export function mayAddActor(workspace: Workspace): boolean {
  return !isReadOnly(workspace) && whyNotCreate(workspace.actor(), actorTable) === null;
}

/** The selected columns that are there. */
export function selectedColumns({ board, selection }: Workspace): Actor[] {
  return [...selection.getState().ids].flatMap((id) => {
    const actor = board.snapshot.actor.get(id);
    return actor && !actor.deleted ? [actor] : [];
  });
}

/** The one column that is selected, where this person may write that field of it; else null. */
export function oneColumn(workspace: Workspace, field: ActorField): Actor | null {
  const [actor, ...more] = selectedColumns(workspace);
  if (!actor || more.length > 0) return null;
  return mayWriteActor(workspace, actor.id, field) ? actor : null;
}
