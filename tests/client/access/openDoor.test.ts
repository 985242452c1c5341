import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findMembership, keepMembership } from '../../../client/access/memberships.ts';
import type { Membership } from '../../../client/access/memberships.ts';
import { openDoor } from '../../../client/access/openDoor.ts';
import { boardPath } from '../../../client/access/routes.ts';
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

/** Where the page went. */
let went: string[];

beforeEach(() => {
  remember('memberships', null);
  keepMembership(ada);
  went = [];
  const go = (_state: unknown, _title: string, path: string) => went.push(path);
  vi.stubGlobal('history', { pushState: go, replaceState: go });
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => void vi.unstubAllGlobals());

test('who comes back by the code of an erased workshop is led to their board, which offers their words and then forgets', async () => {
  const body = JSON.stringify({ type: '/problems/gone' });
  vi.stubGlobal('fetch', async () => new Response(body, { status: 410 }));
  await expect(openDoor('K7PM3XQR', null)).rejects.toThrow('gone');
  expect(went).toEqual([boardPath(ada.boardId, ada.participantId)]);
  expect(findMembership(ada.participantId)).toEqual(ada);
});
