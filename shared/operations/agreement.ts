import type { Agreement } from '../model/agreement.ts';
import type { FieldValue } from '../model/field.ts';
import { newId } from '../model/ids.ts';
import { completeRecord } from '../model/recordTable.ts';
import { tableOf } from '../model/tables.ts';
import type { VisitClaim } from '../model/visitClaim.ts';
import { inBatches, type AddRecordsInput } from './addRecords.ts';
import type { ChangeRecordsInput } from './changeRecords.ts';
import type { OperationCall } from './operation.ts';

type Add = OperationCall<AddRecordsInput>;
type Change = OperationCall<ChangeRecordsInput>;
type NewClaim = Partial<Omit<VisitClaim, 'deleted' | 'agreement'>>;

/** Begins an agreement: once a week for four weeks, until somebody says otherwise. */
export function addAgreement({ id = newId(), ...fields }: Partial<Omit<Agreement, 'deleted'>> = {}): Add {
  const record = completeRecord(tableOf('agreement'), id, fields as Record<string, FieldValue>);
  return { name: 'addRecords', input: { kind: 'agreement', records: [record] } };
}

/** Changes what an agreement says; whoever said yes to it before has not said yes to this. */
export function changeAgreement(id: string, fields: Partial<Omit<Agreement, 'id'>>): Change {
  return { name: 'changeRecords', input: { changes: [{ kind: 'agreement', id, fields }] } };
}

/** Says who comes in many weeks, in as many operations as it takes. */
export function claimManyWeeks(agreementId: string, claims: readonly NewClaim[]): Add[] {
  return inBatches(claims).map((batch) => claimWeeks(agreementId, batch));
}

/** Says who comes in which week. Nothing is taken from whoever said so before: two in one week are settled by people. */
export function claimWeeks(agreementId: string, claims: readonly NewClaim[]): Add {
  const records = claims.map(({ id = newId(), ...fields }) =>
    completeRecord(tableOf('visitClaim'), id, {
      ...(fields as Record<string, FieldValue>),
      agreement: agreementId,
    }),
  );
  return { name: 'addRecords', input: { kind: 'visitClaim', records } };
}

/** Changes what is said of a visit: who comes along, what for. */
export function changeClaim(
  id: string,
  fields: Partial<Pick<VisitClaim, 'together' | 'purpose' | 'stepsBack' | 'deleted'>>,
): Change {
  return { name: 'changeRecords', input: { changes: [{ kind: 'visitClaim', id, fields }] } };
}

/** Settles a week: some of its claims stand, the others step back and stay in sight. */
export function settleWeek(claims: readonly Pick<VisitClaim, 'id'>[], standing: readonly string[]): Change {
  const changes = claims.map(({ id }) => ({
    kind: 'visitClaim' as const,
    id,
    fields: { stepsBack: !standing.includes(id) },
  }));
  return { name: 'changeRecords', input: { changes, together: changes.length > 1 } };
}
