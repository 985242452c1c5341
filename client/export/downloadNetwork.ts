import { fileNames } from '../../shared/export/network/aliased.ts';
import { formatNetworkCsv } from '../../shared/export/network/networkCsv.ts';
import { writeNetwork } from '../../shared/export/network/writeNetwork.ts';
import { seatCounts } from '../../shared/queries/seatCounts.ts';
import { aliasesOf } from '../../shared/session/aliasesOf.ts';
import type { Workspace } from '../board/workspace.ts';
import { knownFacts } from '../session/useFact.ts';
import type { NetworkDownload } from './networkDownloads.ts';
import { fileName, saveFile } from './saveFile.ts';

/** Saves the network of a board as it is on this device. */
export function downloadNetwork({ board, boardId, session }: Workspace, what: NetworkDownload): void {
  const { items } = knownFacts(session);
  const seats = Object.values(items.seat).filter((seat) => seat.boardId === boardId);
  const counts = seatCounts(board.snapshot, seats);
  const title = items.board[boardId]?.title ?? '';
  const file = writeNetwork(board.snapshot, title, counts, fileNames(board.snapshot, aliasesOf(items)));
  if (what === 'json')
    return saveFile(
      fileName(`${title} network`, 'json'),
      new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }),
    );
  const type = 'text/csv;charset=utf-8';
  saveFile(fileName(`${title} ${what}`, 'csv'), new Blob([formatNetworkCsv(file, what)], { type }));
}
