import type { ArchivedTitle } from '../../shared/export/boardArchive.ts';
import type { PlainRecord } from '../../shared/model/recordTable.ts';
import type { RecordKind } from '../../shared/model/tables.ts';
import { inBatches } from '../../shared/operations/addRecords.ts';
import { addLanes } from '../../shared/operations/lane.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { addPostIts, type NewPostIt } from '../../shared/operations/postIt.ts';
import { actorOf, type Actor } from '../../shared/permissions/can.ts';
import { addThemes } from '../../shared/operations/theme.ts';
import type { Lane } from '../../shared/model/lane.ts';
import type { Theme } from '../../shared/model/theme.ts';
import { allowedOn } from '../session/private/allowedOn.ts';
import { planCohort } from '../session/newWorkshop.ts';
import type { AppParts } from './appParts.ts';
import { renewCaller, type Caller } from './caller.ts';

/** What an import adds: records for the document, cohorts for the workshop. */
export interface ImportAdditions {
  readonly lanes: readonly Partial<Lane>[] | readonly PlainRecord[];
  readonly themes: readonly Theme[] | readonly PlainRecord[];
  readonly postIts: readonly NewPostIt[] | readonly PlainRecord[];
  readonly cohorts: readonly ArchivedTitle[];
  /** Whole records of other kinds, as archives hold them. */
  readonly others?: readonly { readonly kind: RecordKind; readonly records: readonly PlainRecord[] }[];
}

export function countAdditions({ lanes, themes, postIts, others = [] }: ImportAdditions): number {
  const more = others.reduce((sum, { records }) => sum + records.length, 0);
  return lanes.length + themes.length + postIts.length + more;
}

/**
 * Writes all of an import in one go. Cohorts come first, since notes name them, but only if the notes may come in. An
 * empty cohort that a failing store leaves between the two harms nobody, a note whose cohort is not there would.
 */
export async function importPlan(
  parts: AppParts,
  caller: Caller,
  boardId: string,
  { lanes, themes, postIts, cohorts, others = [] }: ImportAdditions,
): Promise<void> {
  const actorNow = () => writerOf(renewCaller(parts, caller), boardId);
  const calls: OperationCall[] = [
    ...inBatches(lanes).map((batch) => addLanes(batch as Partial<Lane>[])),
    ...inBatches(themes).map((batch) => addThemes(batch as Theme[])),
    ...others.flatMap(({ kind, records }) =>
      inBatches(records).map((batch) => ({ name: 'addRecords', input: { kind, records: batch } })),
    ),
    ...inBatches(postIts).map((batch) => addPostIts(batch as NewPostIt[])),
  ];
  await parts.boards.check(boardId, actorNow(), calls);
  const workshopId = caller.state.workshop.id;
  const changes = cohorts.map(({ id, title }) => planCohort(workshopId, title, id));
  if (changes.length > 0) await parts.registry.change(workshopId, () => ({ changes, result: null }));
  if (calls.length > 0) await parts.boards.run(boardId, actorNow(), calls);
}

/** Who writes on a board over HTTP, by their rights of now. */
export function writerOf({ grant, state }: Caller, boardId: string): Actor {
  return actorOf(grant.participantId, grant.role, false, allowedOn(state, boardId));
}
