import { newId } from '../../shared/model/ids.ts';
import { cellOf } from '../../shared/model/belonging.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { GRID_LEVELS, type GridLevel } from '../../shared/model/place.ts';
import { addToNetwork } from '../../shared/operations/network.ts';
import { selectedPostIts } from '../actions/selected.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import type { Workspace } from '../board/workspace.ts';
import { selectedColumns } from './columnRights.ts';

/** The two who would talk, and about which level. */
export interface TalkBetween {
  readonly actorIds: readonly [string, string];
  readonly level: GridLevel | null;
}

function levelOf(rows: readonly string[]): GridLevel | null {
  return GRID_LEVELS.find((level) => rows.includes(level)) ?? null;
}

/** Whom what is selected would bring together: two columns, or notes of two columns; null when it is not two. */
export function selectedTalk(workspace: Workspace): TalkBetween | null {
  const { snapshot } = workspace.board;
  const cells = selectedPostIts(workspace).flatMap((note) => cellOf(snapshot, note) ?? []);
  const ids = new Set([
    ...selectedColumns(workspace).map(({ id }) => id),
    ...cells.filter(({ actor }) => !actor.deleted).map(({ actor }) => actor.id),
  ]);
  const [from, to, ...more] = ids;
  if (!from || !to || more.length > 0) return null;
  return { actorIds: [from, to], level: levelOf(cells.map(({ row }) => row)) };
}

/** Whether anything was said of a conversation yet: one whose form is still empty does not count. */
export function isBegun({ from, to, about, broker }: Conversation): boolean {
  return from !== null || to !== null || about.trim() !== '' || broker.trim() !== '';
}

/** Puts a conversation on the list; gives its id, or null when that was refused. */
export function beginConversation(
  workspace: Workspace,
  [from, to]: readonly [string | null, string | null],
  level: GridLevel = 'explanation',
): string | null {
  const id = newId();
  const result = tellRefusal(workspace.board.run(addToNetwork('conversation', [{ id, from, to, level }])));
  return result.ok ? id : null;
}
