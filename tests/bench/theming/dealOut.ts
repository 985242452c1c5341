import { planDeal, type Seat } from '../../../client/theming/dealing.ts';
import { CHANGE_BATCH } from '../../../shared/operations/changeRecords.ts';
import { movePostIts } from '../../../shared/operations/postIt.ts';
import type { ProgramClient } from '../../load/robots/programClient.ts';

function seats(tables: number, person: string | null): Seat[] {
  const shared = Array.from({ length: tables }, (_, index): Seat => ({
    title: `Table ${String(index + 1).padStart(2, '0')}`,
    kind: 'table',
    people: [],
  }));
  return person === null ? shared : [...shared, { title: 'Alone', kind: 'person', people: [person] }];
}

/**
 * Deals all notes of a board to so many tables, each with its own part of the board, as the page of a facilitator does.
 * @param person somebody who gets a share for themselves
 * @returns ids of the notes of that share; of the last table when there is no such person
 */
export async function dealOut(
  { board, session }: ProgramClient,
  tables: number,
  person: string | null,
): Promise<readonly string[]> {
  const plan = planDeal(board.snapshot, seats(tables, person), 'parts');
  const answer = await session.command('dealTables', { boardId: board.documentId, tables: [...plan.tables] });
  if (!answer.ok) throw new Error(`the notes were not dealt: ${answer.detail}`);
  const calls = [];
  for (let at = 0; at < plan.moves.length; at += CHANGE_BATCH)
    calls.push(movePostIts(plan.moves.slice(at, at + CHANGE_BATCH)));
  const done = board.runAll(calls);
  if (!done.ok) throw new Error(`the notes were not moved: ${done.reason.reason}`);
  await board.whenSaved();
  return plan.tables.at(-1)?.noteIds ?? [];
}
