import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { forgetDevice } from '../../../client/access/forgetDevice.ts';
import { keepMembership, listMemberships } from '../../../client/access/memberships.ts';
import type { Membership } from '../../../client/access/memberships.ts';
import { openFactsCache } from '../../../client/session/factsCache.ts';
import { remember } from '../../../client/ui/deviceMemory.ts';

const ada = 'adaadaadaadaada1';
const ben = 'benbenbenbenben1';

function membershipOf(participantId: string): Membership {
  return {
    participantId,
    workshopId: 'w',
    role: 'participant',
    name: '',
    title: 'T',
    boardId: 'b',
    code: null,
  };
}

beforeEach(() => remember('memberships', null));

test('what this device keeps for one person goes, and nothing of another’s', async () => {
  for (const person of [ada, ben]) {
    keepMembership(membershipOf(person));
    (await openFactsCache(person)).close();
  }
  await forgetDevice(ada);
  expect(listMemberships().map(({ participantId }) => participantId)).toEqual([ben]);
  const names = (await indexedDB.databases()).map(({ name }) => name);
  expect(names.filter((name) => name?.includes(ada))).toEqual([]);
  expect(names.filter((name) => name?.includes(ben))).toHaveLength(1);
});
