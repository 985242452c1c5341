import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetDevice } from '../../../client/access/forgetDevice.ts';
import { keepMembership, listMemberships } from '../../../client/access/memberships.ts';
import type { Membership } from '../../../client/access/memberships.ts';
import { databaseName, openStorage } from '../../../client/document/indexedStorage.ts';
import { openShelf } from '../../../client/private/shelf.ts';
import { openFactsCache } from '../../../client/session/factsCache.ts';
import { recall, remember, rememberOpened } from '../../../client/ui/deviceMemory.ts';

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
afterEach(() => void vi.restoreAllMocks());

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

async function openDocument(participantId: string, documentId: string): Promise<void> {
  (await openStorage(databaseName(participantId, documentId))).close();
}

test.each([
  ['does not list its databases', undefined],
  ['refuses to list them', () => Promise.reject(new DOMException('no', 'UnknownError'))],
])('a browser that %s forgets those that are known by name', async (_browser, databases) => {
  const list = indexedDB.databases.bind(indexedDB);
  Object.defineProperty(indexedDB, 'databases', { configurable: true, value: databases });
  for (const person of [ada, ben]) {
    keepMembership(membershipOf(person));
    (await openFactsCache(person)).close();
    (await openShelf(person)).close();
    // The first board of the workshop is known by who they are; others by having been opened.
    await openDocument(person, 'b');
    for (const documentId of ['second', 'second~private']) {
      rememberOpened(person, documentId);
      await openDocument(person, documentId);
    }
  }
  await forgetDevice(ada);
  const names = (await list()).map(({ name }) => name ?? '');
  expect(names.filter((name) => name.includes(ada))).toEqual([]);
  expect(names.filter((name) => name.includes(ben))).toHaveLength(5);
  expect(recall(`opened.${ada}`)).toBeNull();
  Reflect.deleteProperty(indexedDB, 'databases');
  await forgetDevice(ben);
});
