import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { confirmMembership } from '../../../client/access/confirmMembership.ts';
import { findMembership, keepMembership } from '../../../client/access/memberships.ts';
import type { Membership } from '../../../client/access/memberships.ts';
import { remember } from '../../../client/ui/deviceMemory.ts';

const ada: Membership = {
  participantId: 'adaadaadaadaada1',
  workshopId: 'workshopworkshop',
  role: 'participant',
  name: 'Ada',
  title: 'Working together',
  boardId: 'boardboardboard1',
  code: 'K7PM3XQR',
};

beforeEach(() => {
  remember('memberships', null);
  keepMembership(ada);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function answer(status: number, body: unknown): void {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }));
}

test('a name that was changed elsewhere is the one shown', async () => {
  answer(200, { participantId: ada.participantId, role: 'participant', name: 'Ada L.' });
  expect(await confirmMembership(ada)).toEqual({ ...ada, name: 'Ada L.' });
});

test('410 gone: the way back stays until the words that were not sent have been offered', async () => {
  answer(410, { type: '/problems/gone' });
  expect(await confirmMembership(ada)).toBe('gone');
  expect(findMembership(ada.participantId)).toEqual(ada);
});

test('403 removed: they may be let back in', async () => {
  answer(403, { type: '/problems/removed' });
  expect(await confirmMembership(ada)).toBeNull();
  expect(findMembership(ada.participantId)).toEqual(ada);
});

test.each([401, 403, 404])('%i: whom the server does not know this device forgets', async (status) => {
  answer(status, { type: '/problems/not-signed-in' });
  expect(await confirmMembership(ada)).toBeNull();
  expect(findMembership(ada.participantId)).toBeNull();
});

test.each([500, 503])('%i: a server in trouble makes nobody forgotten', async (status) => {
  answer(status, {});
  expect(await confirmMembership(ada)).toEqual(ada);
});

test('without a network nobody is forgotten', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await confirmMembership(ada)).toEqual(ada);
  expect(findMembership(ada.participantId)).toEqual(ada);
});
