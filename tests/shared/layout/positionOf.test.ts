import { describe, expect, it } from 'vitest';
import { positionOf } from '../../../shared/layout/positionOf.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { EMPTY_SNAPSHOT } from '../../../shared/model/snapshot.ts';
import { laneTable } from '../../../shared/model/lane.ts';

const laneId = 'lane000000000001';
const lane = completeRecord(laneTable, laneId, { place: ['board', 1000, 500, 'a0'] });
const snapshot = { ...EMPTY_SNAPSHOT, lane: new Map([[laneId, lane]]) };
const id = 'note000000000001';

describe('positionOf', () => {
  it('reads board places as they are and lane places from the lane', () => {
    expect(positionOf({ id, place: ['board', 3, 4, 'a0'], lane: laneId }, snapshot)).toEqual({ x: 3, y: 4 });
    expect(positionOf({ id, place: ['lane', 3, 4, 'a0'], lane: laneId }, snapshot)).toEqual({
      x: 1003,
      y: 504,
    });
  });

  it('falls back to the board when the parent is not there', () => {
    expect(positionOf({ id, place: ['lane', 3, 4, 'a0'], lane: null }, snapshot)).toEqual({ x: 3, y: 4 });
    expect(positionOf({ id, place: ['theme', 'theme00000000001', 'a0'] }, snapshot)).toEqual({ x: 0, y: 0 });
  });
});
