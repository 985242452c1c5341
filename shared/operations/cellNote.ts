import { rankOf, type CellPlace, type CellRow } from '../model/place.ts';
import type { PostIt } from '../model/postIt.ts';
import { highestRank, rankBetween, ranksBetween } from '../model/rank.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { Standing } from '../model/standing.ts';
import { cellKey, gatherNotes } from '../layout/gatherNotes.ts';
import type { ChangeRecordsInput } from './changeRecords.ts';
import type { OperationCall } from './operation.ts';

type Change = OperationCall<ChangeRecordsInput>;

function ranksIn(snapshot: BoardSnapshot, actorId: string, row: CellRow) {
  const piles = gatherNotes(snapshot).byCell.get(cellKey(actorId, row)) ?? [];
  return piles.map(({ base }) => ({ id: base.id, rank: rankOf(base.place) }));
}

/** The place at the end of a cell. */
export function endOfCell(snapshot: BoardSnapshot, actorId: string, row: CellRow): CellPlace {
  return ['cell', actorId, row, rankBetween(highestRank(ranksIn(snapshot, actorId, row)), null)];
}

/** Puts notes into a cell, at its end and in their order. They keep who wrote them, their round and their cohort. */
export function moveIntoCell(
  snapshot: BoardSnapshot,
  noteIds: readonly string[],
  actorId: string,
  row: CellRow,
): Change {
  const ranks = ranksBetween(highestRank(ranksIn(snapshot, actorId, row)), null, noteIds.length);
  const changes = noteIds.map((id, index) => ({
    kind: 'postIt' as const,
    id,
    fields: { place: ['cell', actorId, row, ranks[index] ?? 'a0'] as const, alone: false },
  }));
  return { name: 'changeRecords', input: { changes, together: changes.length > 1 } };
}

/** What is said of where the words of notes come from. */
export interface StandingGiven {
  readonly standing: Standing;
  readonly saidBy: string;
  readonly saidWhen: string;
}

/** Says how sure it is that the person said these words. What was said in role stays so: see {@link tellAsked}. */
export function sayStanding(ids: readonly string[], given: Partial<StandingGiven>): Change {
  const changes = ids.map((id) => ({ kind: 'postIt' as const, id, fields: { ...given } }));
  return { name: 'changeRecords', input: { changes, together: changes.length > 1 } };
}

/** Says that the person was asked about words from their seat or chair: who asked, and what it is since. */
export function tellAsked(note: PostIt, asked: string, given: StandingGiven): Change {
  const changes = [{ kind: 'postIt' as const, id: note.id, fields: { ...given, asked } }];
  return { name: 'changeRecords', input: { changes } };
}
