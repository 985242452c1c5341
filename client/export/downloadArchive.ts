import { createBoardArchive } from '../../shared/export/boardArchive.ts';
import { aliased } from '../../shared/export/network/aliased.ts';
import { aliasesOf } from '../../shared/session/aliasesOf.ts';
import type { Workspace } from '../board/workspace.ts';
import { knownFacts } from '../session/useFact.ts';
import { fileName, saveFile } from './saveFile.ts';

function titleOf({ session, boardId }: Workspace): string {
  return knownFacts(session).items.board[boardId]?.title ?? '';
}

/** Saves the whole board as an archive that imports again without loss. */
export function downloadJson(workspace: Workspace): void {
  const { items } = knownFacts(workspace.session);
  const board = items.board[workspace.boardId];
  const archive = createBoardArchive(aliased(workspace.board.snapshot, aliasesOf(items)), {
    board: { title: board?.title ?? '', template: board?.template ?? 'blank' },
    cohorts: Object.values(items.cohort),
    rounds: Object.values(items.round)
      .filter((round) => round.boardId === workspace.boardId)
      .map(({ id, title, reach, beyond }) => ({ id, title, reach, beyond })),
  });
  const json = JSON.stringify(archive, null, 2);
  saveFile(fileName(titleOf(workspace), 'json'), new Blob([json], { type: 'application/json' }));
}
