import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import {
  findByCode,
  findFacilitator,
  forgetMembership,
  keepMembership,
  listMemberships,
} from '../../../client/access/memberships.ts';
import type { Membership } from '../../../client/access/memberships.ts';
import { openFactsCache } from '../../../client/session/factsCache.ts';
import { remember } from '../../../client/ui/deviceMemory.ts';
import { eventually } from '../../support/eventually.ts';

const ada: Membership = {
  participantId: 'adaadaadaadaada1',
  workshopId: 'workshopworkshop',
  role: 'participant',
  name: 'Ada',
  title: 'Working together',
  boardId: 'boardboardboard1',
  code: 'K7PM3XQR',
};
const facilitator: Membership = {
  ...ada,
  participantId: 'facilitatorfaci1',
  role: 'facilitator',
  name: '',
  code: null,
};

beforeEach(() => remember('memberships', null));

test('one device is participant and facilitator of one workshop side by side', () => {
  keepMembership(ada);
  keepMembership(facilitator);
  expect(listMemberships()).toEqual([facilitator, ada]);
  expect(findByCode('K7PM3XQR')).toEqual(ada);
  expect(findFacilitator('workshopworkshop')).toEqual(facilitator);
  expect(findFacilitator('another')).toBeNull();
});

test('keeping again renews instead of doubling, forgetting takes one away', () => {
  keepMembership(ada);
  keepMembership(facilitator);
  keepMembership({ ...ada, name: 'Ada L.' });
  expect(listMemberships().map(({ name }) => name)).toEqual(['Ada L.', '']);
  forgetMembership(ada.participantId);
  expect(listMemberships()).toEqual([facilitator]);
});

test('what is damaged on the device is left out, never an error', () => {
  remember('memberships', 'not json');
  expect(listMemberships()).toEqual([]);
  remember('memberships', JSON.stringify([null, { participantId: 5 }, ada]));
  expect(listMemberships()).toEqual([ada]);
});

test('of the workshop that is remembered no more, the oldest of twenty-one, nothing stays on the device', async () => {
  const namesKept = async () => (await indexedDB.databases()).map(({ name }) => name ?? '');
  keepMembership(ada);
  for (const { participantId } of [ada, facilitator]) (await openFactsCache(participantId)).close();
  keepMembership(facilitator);
  for (let index = 10; index < 29; index++)
    keepMembership({ ...ada, participantId: `otherotherother${index}`.slice(-16) });
  expect(listMemberships()).toHaveLength(20);
  await eventually(async () => expect((await namesKept()).join()).not.toContain(ada.participantId));
  expect((await namesKept()).join()).toContain(facilitator.participantId);
});
