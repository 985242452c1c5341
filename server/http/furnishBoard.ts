import { ranksBetween } from '../../shared/model/rank.ts';
import { EMPTY_SNAPSHOT } from '../../shared/model/snapshot.ts';
import { addLanes } from '../../shared/operations/lane.ts';
import { addColumns } from '../../shared/operations/network.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import type { BoardTemplate } from '../../shared/templates/boardTemplate.ts';
import { boardTemplates, type BoardTemplateName } from '../../shared/templates/boardTemplates.ts';
import type { BoardDocuments } from './boardDocuments.ts';

function lanesOf({ lanes }: BoardTemplate): OperationCall[] {
  if (lanes.length === 0) return [];
  const ranks = ranksBetween(null, null, lanes.length);
  const placed = lanes.map(({ x, y, ...lane }, index) => ({
    ...lane,
    place: ['board', x, y, ranks[index] ?? 'a0'] as const,
  }));
  return [addLanes(placed)];
}

function gridOf({ actors }: BoardTemplate): OperationCall[] {
  if (actors.length === 0) return [];
  const placed = actors.map(({ x, y, ...actor }) => ({ ...actor, place: ['board', x, y, 'a0'] as const }));
  return [addColumns(EMPTY_SNAPSHOT, placed)];
}

/** Puts what its template holds on a new board. Done before anybody can know the board. */
export async function furnishBoard(
  boards: BoardDocuments,
  boardId: string,
  templateName: BoardTemplateName,
): Promise<void> {
  const template = boardTemplates[templateName];
  const calls = [...lanesOf(template), ...gridOf(template)];
  if (calls.length > 0) await boards.furnish(boardId, calls);
}
