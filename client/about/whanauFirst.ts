import { gridColumns } from '../../shared/layout/gridColumns.ts';
import { WHANAU_KINDS } from '../../shared/model/actor.ts';
import { ranksBetween } from '../../shared/model/rank.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { ChangeRecordsInput } from '../../shared/operations/changeRecords.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';

/** Puts the columns of the whānau before the others, each in the order that it had; null when they are there already. */
export function whanauFirst(snapshot: BoardSnapshot): OperationCall<ChangeRecordsInput> | null {
  const columns = gridColumns(snapshot).filter(({ column }) => column !== '');
  const isWhanau = ({ actorKind }: (typeof columns)[number]) => WHANAU_KINDS.has(actorKind);
  const order = [...columns.filter(isWhanau), ...columns.filter((one) => !isWhanau(one))];
  if (order.every((one, at) => one === columns[at])) return null;
  const ranks = ranksBetween(null, null, order.length);
  const changes = order.map(({ id }, at) => ({
    kind: 'actor' as const,
    id,
    fields: { column: ranks[at] ?? 'a0' },
  }));
  return { name: 'changeRecords', input: { changes, together: true } };
}
