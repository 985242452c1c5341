import type { Seen } from '../../shared/model/postIt.ts';
import type { ChangeRecordsInput } from '../../shared/operations/changeRecords.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';

/** Says of notes that they are seen differently, or shared, or neither. */
export function markSeen(ids: readonly string[], seen: Seen): OperationCall<ChangeRecordsInput> {
  const changes = ids.map((id) => ({ kind: 'postIt' as const, id, fields: { seen } }));
  return { name: 'changeRecords', input: { changes, together: changes.length > 1 } };
}
