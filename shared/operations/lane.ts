import { laneTable, type Lane } from '../model/lane.ts';
import { newId } from '../model/ids.ts';
import { completeRecord } from '../model/recordTable.ts';
import type { AddRecordsInput } from './addRecords.ts';
import type { OperationCall } from './operation.ts';

/** Adds lanes, as templates do. */
export function addLanes(lanes: readonly Partial<Omit<Lane, 'deleted'>>[]): OperationCall<AddRecordsInput> {
  const records = lanes.map(({ id = newId(), ...fields }) => completeRecord(laneTable, id, fields));
  return { name: 'addRecords', input: { kind: 'lane', records } };
}
