import type { Page } from '@playwright/test';
import { diffSnapshots } from '../../../client/document/snapshotDiff.ts';
import { parseBoardArchive } from '../../../shared/export/boardArchive.ts';
import type { PlainRecord } from '../../../shared/model/recordTable.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { BOARD_KINDS } from '../../../shared/model/tables.ts';
import type { AppServer } from '../../e2e/support/appServer.ts';
import { readPageBoard } from '../../e2e/support/pageBoard.ts';
import { fetchExport } from '../../e2e/support/reader.ts';
import type { MadeWorkshop } from '../../e2e/support/workshop.ts';

function snapshotOf(file: unknown): BoardSnapshot {
  const archive = parseBoardArchive(file);
  if (!archive.ok) throw new Error(archive.reason);
  const { records } = archive.value;
  const byId = (all: readonly PlainRecord[]) => new Map(all.map((record) => [record.id, record]));
  // The archive's parser has read each record by the table of its kind.
  const kinds = Object.fromEntries(BOARD_KINDS.map((kind) => [kind, byId(records[kind])]));
  return { ...EMPTY_SNAPSHOT, ...kinds } as unknown as BoardSnapshot;
}

/** The board as the server has it, by the file that it makes for programs; without what lies in the bin. */
export async function readServerBoard(app: AppServer, workshop: MadeWorkshop): Promise<BoardSnapshot> {
  return snapshotOf(JSON.parse(await fetchExport(app, workshop, 'json')));
}

/** How many records of a page's board, by the file that it makes itself, are others than the server's. */
export async function countDifferences(page: Page, expected: BoardSnapshot): Promise<number> {
  return diffSnapshots(snapshotOf(await readPageBoard(page)), expected).length;
}
