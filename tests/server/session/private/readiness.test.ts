import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/model/ids.ts';
import { makeRound, defaultTold } from '../../../../server/session/newWorkshop.ts';
import { countReady, putReadiness } from '../../../../server/session/private/readiness.ts';
import { createTestWorkshop } from '../workshopStates.ts';

const MINUTE = 60_000;

describe('how many are ready', () => {
  it('is told of those who are here, or were ready before they left', async () => {
    const { registry, workshopId, boardId, join } = await createTestWorkshop();
    const [here, asleep, gone, ready] = [await join(), await join(), await join(), await join()];
    const now = 60 * MINUTE;
    const since = new Map<string, number | null>([
      [here, null],
      // A phone that has locked itself.
      [asleep, now - MINUTE],
      [gone, now - 4 * MINUTE],
      [ready, now - 4 * MINUTE],
    ]);
    const round = makeRound(workshopId, boardId, defaultTold, 0, newId(), false);
    await registry.change(workshopId, () => ({
      changes: [putReadiness(round, ready, { ready: true, answer: null })],
      result: null,
    }));
    const state = registry.get(workshopId);
    if (state === null) throw new Error('no workshop');
    const awaySince = (id: string) => since.get(id) ?? null;
    expect(countReady(state, round.id, { now, awaySince })).toEqual({ ready: 1, of: 3 });
  });
});
