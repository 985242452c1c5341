import { expect, test, vi } from 'vitest';
import { findFacilitatorLink } from '../../../client/access/madeHere.ts';
import { createWorkshopMaker } from '../../../client/access/makeWorkshop.ts';
import type { MakeSteps, WorkshopWish } from '../../../client/access/makeWorkshop.ts';

const wish: WorkshopWish = {
  workshop: {
    title: 'Working together',
    cohorts: [],
    purpose: '',
    minutes: null,
    template: 'blank',
    care: '',
    readers: 'Everybody here.',
    names: 'hidden',
    reach: 'workshop',
    beyond: 'themes',
    keepDays: 183,
    lobby: false,
  },
  name: 'Ada',
};

function createSteps() {
  return {
    create: vi.fn<MakeSteps['create']>(async () => ({
      workshopId: 'w1',
      code: 'K7PM3XQR',
      joinUrl: 'http://localhost/join#K7PM3XQR',
      facilitatorUrl: 'http://localhost/facilitate#token',
      facilitatorToken: 'token',
      boards: [{ id: 'b1', title: 'Working together' }],
    })),
    admit: vi.fn<MakeSteps['admit']>(async (_token, name, title) => ({
      participantId: 'p1',
      workshopId: 'w1',
      role: 'facilitator',
      name,
      title,
      boardId: 'b1',
      code: null,
    })),
  };
}

test('the workshop with who can read, then its facilitator', async () => {
  const steps = createSteps();
  expect(await createWorkshopMaker(steps)(wish)).toBe('w1');
  expect(steps.admit).toHaveBeenCalledWith('token', 'Ada', 'Working together');
  expect(steps.create).toHaveBeenCalledWith(wish.workshop);
  expect(findFacilitatorLink('w1')).toBe('http://localhost/facilitate#token');
});

test('after a failed step the next try goes on from there, and makes no second workshop', async () => {
  const steps = createSteps();
  steps.admit.mockRejectedValueOnce(new Error('offline'));
  const make = createWorkshopMaker(steps);
  await expect(make(wish)).rejects.toThrow('offline');
  expect(await make(wish)).toBe('w1');
  expect(steps.create).toHaveBeenCalledTimes(1);
  expect(steps.admit).toHaveBeenCalledTimes(2);
});
