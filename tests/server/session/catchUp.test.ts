import { expect, it } from 'vitest';
import { newId } from '../../../shared/model/ids.ts';
import { catchUp } from '../../../server/session/catchUp.ts';
import { StorageError } from '../../../server/storage/storageError.ts';
import { silentLogger } from '../../../server/telemetry/logger.ts';
import { createTestDesk, resultOf } from './commandFixture.ts';

it('does each job after a start though others failed, and for each board though it failed for another', async () => {
  const { facilitator, registry, privateWriting, state, boardId, time } = await createTestDesk();
  const ask = async () => {
    const question = { boardId, title: 'Q', readers: 'all', naming: 'anonymous' } as const;
    const { roundId } = resultOf(await facilitator.command('openPrivateRound', question));
    resultOf(await facilitator.command('closePrivateRound', { roundId: String(roundId) }));
    resultOf(await facilitator.command('putRoundAway', { roundId: String(roundId) }));
    return String(roundId);
  };
  const [first, second] = [await ask(), await ask()];
  const board = state.boards.get(boardId);
  if (board === undefined) throw new Error('there is no board');
  await registry.change(state.workshop.id, () => ({
    changes: [{ put: 'board', value: { ...board, id: newId(), more: { ...board.more, wordingDue: true } } }],
    result: null,
  }));
  const [done, failed]: [string[], unknown[]] = [[], []];
  await catchUp({
    registry,
    now: () => time.now,
    readBoard: async () => {
      throw new StorageError('corrupt', 'damaged');
    },
    privateWriting: {
      ...privateWriting,
      async erase(_boardId, roundId) {
        if (roundId === first) throw new StorageError('diskFull', 'full');
        done.push(roundId);
      },
    },
    moments: { sweep: async () => void done.push('swept') },
    log: { ...silentLogger, error: (event, fields) => void failed.push([event, fields]) },
  });
  expect(done).toEqual([second, 'swept']);
  expect(failed).toEqual([
    ['catchUp.failed', { job: 'keepAllWordings' }],
    ['catchUp.failed', { job: 'eraseLeftOver' }],
  ]);
});
