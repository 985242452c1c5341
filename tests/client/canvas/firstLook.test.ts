import { describe, expect, it } from 'vitest';
import { firstLook } from '../../../client/canvas/firstLook.ts';
import { laneTable } from '../../../shared/model/lane.ts';
import type { Place } from '../../../shared/model/place.ts';
import { postItTable } from '../../../shared/model/postIt.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../../shared/model/snapshot.ts';
import type { TableFact } from '../../../shared/session/themingFacts.ts';

const PHONE = { width: 390, height: 600 };

function boardOf(
  lanes: readonly number[],
  notes: readonly (readonly [x: number, y: number])[],
): BoardSnapshot {
  const lane = lanes.map((x, at) => {
    const place: Place = ['board', x, 0, 'a0'];
    return completeRecord(laneTable, `lane${at}`, { place, width: 1000, height: 1000 });
  });
  const postIt = notes.map(([x, y], at) => {
    const place: Place = ['board', x, y, 'a0'];
    return completeRecord(postItTable, `note${at}`, { place });
  });
  return {
    ...EMPTY_SNAPSHOT,
    lane: new Map(lane.map((one) => [one.id, one])),
    postIt: new Map(postIt.map((one) => [one.id, one])),
  };
}

describe('the first look at a board', () => {
  it('is all of it on a wide screen', () => {
    expect(firstLook(boardOf([0], [[5, 5]]), undefined, { width: 1400, height: 800 })).toBeNull();
  });

  it('is the first lane in which something lies on a phone, else the first one', () => {
    expect(firstLook(boardOf([0, 2000], [[2100, 100]]), undefined, PHONE)?.minX).toBe(2000);
    expect(firstLook(boardOf([0, 2000], []), undefined, PHONE)?.minX).toBe(0);
  });

  it('is no empty lane when all notes lie elsewhere', () => {
    expect(firstLook(boardOf([0], [[5000, 100]]), undefined, PHONE)?.minX).toBe(5000);
  });

  it('is where one’s own table works', () => {
    const area = { x: 9000, y: 100, width: 3000, height: 2000 };
    const look = firstLook(boardOf([0], [[5, 5]]), { area } as TableFact, PHONE);
    expect(look).toMatchObject({ minX: 9000, minY: 100 });
    expect((look?.maxX ?? 0) - 9000).toBeLessThan(3000);
  });
});
