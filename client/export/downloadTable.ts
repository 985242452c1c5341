import { createBoardArchive } from '../../shared/export/boardArchive.ts';
import { formatNotesCsv } from '../../shared/export/csv.ts';
import { listNoteRows } from '../../shared/export/noteRows.ts';
import type { Workspace } from '../board/workspace.ts';
import { knownFacts } from '../session/useFact.ts';
import { fileName, saveFile } from './saveFile.ts';

function titleOf({ session, boardId }: Workspace): string {
  return knownFacts(session).items.board[boardId]?.title ?? '';
}

/** Saves the notes as a table that is safe to open in a spreadsheet. */
export function downloadCsv(workspace: Workspace): void {
  const cohorts = Object.values(knownFacts(workspace.session).items.cohort);
  const csv = formatNotesCsv(listNoteRows(workspace.board.snapshot, cohorts));
  saveFile(fileName(titleOf(workspace), 'csv'), new Blob([csv], { type: 'text/csv;charset=utf-8' }));
}

/** Saves the whole board as an archive that imports again without loss. */
export function downloadJson(workspace: Workspace): void {
  const { items } = knownFacts(workspace.session);
  const board = items.board[workspace.boardId];
  const archive = createBoardArchive(workspace.board.snapshot, {
    board: { title: board?.title ?? '', template: board?.template ?? 'blank' },
    cohorts: Object.values(items.cohort),
    rounds: Object.values(items.round)
      .filter((round) => round.boardId === workspace.boardId)
      .map(({ id, title, reach, beyond }) => ({ id, title, reach, beyond })),
  });
  const json = JSON.stringify(archive, null, 2);
  saveFile(fileName(titleOf(workspace), 'json'), new Blob([json], { type: 'application/json' }));
}
