import { expect, it } from 'vitest';
import { newId } from '../../../shared/model/ids.ts';
import { createCoverKeeper } from '../../../server/session/coverKeeper.ts';
import { StorageError } from '../../../server/storage/storageError.ts';
import { silentLogger } from '../../../server/telemetry/logger.ts';
import { eventually } from '../../support/eventually.ts';
import { createTestDesk, resultOf } from './commandFixture.ts';

async function createCovered() {
  const { facilitator, registry, moments, boardId } = await createTestDesk();
  resultOf(await facilitator.command('coverName', { name: 'Marama', instead: 'M' }));
  const [covered, failed]: [(readonly string[] | null)[], string[]] = [[], []];
  const state = { isFull: false };
  const start = () =>
    createCoverKeeper({
      ...{ registry, moments },
      async coverWords(_boardId, _cover, ids) {
        if (state.isFull) throw new StorageError('diskFull', 'full');
        covered.push(ids && [...ids]);
      },
      after: (_milliseconds, run) => (run(), () => {}),
      log: { ...silentLogger, error: (event) => void failed.push(event) },
    });
  return { start, covered, failed, boardId, state };
}

it('looks through all boards once after a start, and not at each turn', async () => {
  const { start, covered } = await createCovered();
  await start().keepUp();
  covered.splice(0);
  const again = start();
  await again.keepUp();
  expect(covered).toEqual([null]);
  await again.keepUp();
  expect(covered).toHaveLength(1);
});

it('covers at a later turn what could not be covered', async () => {
  const { start, covered, failed, boardId, state } = await createCovered();
  const keeper = start();
  await keeper.keepUp();
  covered.splice(0);
  state.isFull = true;
  keeper.wordsChanged(boardId, [newId()]);
  await eventually(() => expect(failed).toEqual(['cover.notKept']));
  await keeper.keepUp();
  expect(covered).toEqual([]);
  state.isFull = false;
  await keeper.keepUp();
  expect(covered).toEqual([null]);
});
