import type { Point } from '../../shared/geometry/point.ts';
import { gridOf } from '../../shared/layout/gridLayout.ts';
import { placeActors, placeAt } from '../../shared/layout/networkLayout.ts';
import { actorTable, type ActorKind } from '../../shared/model/actor.ts';
import { newId } from '../../shared/model/ids.ts';
import type { Tie } from '../../shared/model/tie.ts';
import { tieTable } from '../../shared/model/tie.ts';
import {
  addColumns,
  addToNetwork,
  binInNetwork,
  changeInNetwork,
  type NetworkKind,
} from '../../shared/operations/network.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { whyNotCreate, whyNotWrite } from '../../shared/permissions/can.ts';
import { isReadOnly } from '../actions/selected.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText, type TextKey } from '../i18n/texts.ts';
import { isOnlyShown, scenarioOf } from '../scenario/glass.ts';
import { showToast } from '../ui/toasts.ts';

/** Whether this person may add to the network now, and change what is in it. */
export function mayMap(workspace: Workspace): boolean {
  if (isReadOnly(workspace) || isOnlyShown(workspace)) return false;
  return whyNotCreate(workspace.actor(), tieTable) === null;
}

export function mayMoveActor(workspace: Workspace, id: string): boolean {
  if (isReadOnly(workspace) || isOnlyShown(workspace)) return false;
  return whyNotWrite(workspace.actor(), actorTable, 'place', workspace.targetOf('actor', id)) === null;
}

export function run({ board }: Workspace, call: OperationCall, undoId?: string): boolean {
  return tellRefusal(board.run(call, undoId === undefined ? {} : { undoId })).ok;
}

/** Puts somebody or a zone down. */
export function putDown(
  workspace: Workspace,
  kind: 'actor' | 'zone',
  id: string,
  spot: Point,
  undoId?: string,
): boolean {
  return run(workspace, changeInNetwork(kind, id, { place: placeAt(spot) }), undoId);
}

/** Adds somebody where there is room, or where they are put; a column too where the board has a grid. Their id, or null when refused. */
export function addActor(
  workspace: Workspace,
  label: string,
  actorKind: ActorKind,
  spot?: Point,
): string | null {
  const { snapshot } = workspace.board;
  const one = { id: newId(), label, actorKind, ...(spot ? { place: placeAt(spot) } : {}) };
  const placed = placeActors(snapshot, [one]);
  const call = gridOf(snapshot) ? addColumns(snapshot, placed) : addToNetwork('actor', placed);
  if (!run(workspace, call)) return null;
  workspace.announce(getText('map.added', { name: label }));
  return one.id;
}

/** Makes a tie between two; nothing is known of it until somebody says so. Its id, or null when refused. */
export function addTie(
  workspace: Workspace,
  from: string,
  to: string,
  fields: Partial<Pick<Tie, 'strength' | 'stress'>> = {},
): string | null {
  if (from === to) return null;
  const id = newId();
  return run(workspace, addToNetwork('tie', [{ id, from, to, ...fields }])) ? id : null;
}

export function addZone(workspace: Workspace, title: string, middle: Point): string | null {
  const id = newId();
  const zone = { id, title, place: placeAt(middle), width: 640, height: 480 };
  return run(workspace, addToNetwork('zone', [zone])) ? id : null;
}

/** What the button says that puts something into the bin, or out of an imagined network. */
export function binLabel(workspace: Workspace): TextKey {
  return scenarioOf(workspace) ? 'scenario.leaveOut' : 'map.bin';
}

/** Puts something into the bin, or out of an imagined network, and says how to have it back. */
export function binPart(workspace: Workspace, kind: NetworkKind, id: string, name: string): boolean {
  if (!run(workspace, binInNetwork(kind, [id]))) return false;
  showToast(getText(scenarioOf(workspace) ? 'scenario.outNow' : 'map.binned', { name }), {
    action: {
      label: getText('action.undo'),
      // Brings back exactly this, whatever was done meanwhile.
      run: () => void run(workspace, binInNetwork(kind, [id], false)),
    },
  });
  return true;
}
