import { ranksBetween } from '../../shared/model/rank.ts';
import { addLanes } from '../../shared/operations/lane.ts';
import { boardTemplates, type BoardTemplateName } from '../../shared/templates/boardTemplates.ts';
import type { BoardDocuments } from './boardDocuments.ts';

/** Puts what its template holds on a new board. Done before anybody can know the board. */
export async function furnishBoard(
  boards: BoardDocuments,
  boardId: string,
  templateName: BoardTemplateName,
): Promise<void> {
  const { lanes } = boardTemplates[templateName];
  if (lanes.length === 0) return;
  const ranks = ranksBetween(null, null, lanes.length);
  const call = addLanes(
    lanes.map(({ x, y, ...lane }, index) => ({ ...lane, place: ['board', x, y, ranks[index] ?? 'a0'] })),
  );
  await boards.furnish(boardId, [call]);
}
