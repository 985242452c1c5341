import { expect, test } from 'vitest';
import { Connection, tellOutcomes, type Outcome } from '../../../server/sync/connection.ts';
import { createTokenBucket } from '../../../server/sync/tokenBucket.ts';
import { createClientQuota, CLIENTS_A_DAY, CLIENTS_AT_ONCE } from '../../../server/sync/clientQuota.ts';
import { createFakeClock, createFakeWire, verdictsOf } from './roomFixture.ts';

test('outcomes are told in order; a run of good ones by its last', () => {
  const clock = createFakeClock();
  const [wireA, wireB] = [createFakeWire(), createFakeWire()];
  const [a, b] = [new Connection('a', true, wireA, clock), new Connection('b', true, wireB, clock)];
  const outcome = (connection: Connection, n: number, kind: Outcome['outcome']): Outcome => ({
    connection,
    n,
    outcome: kind,
    refused: kind === 'durable' ? [] : [{ reason: 'locked' }],
  });
  tellOutcomes([
    outcome(a, 1, 'durable'),
    outcome(b, 1, 'durable'),
    outcome(a, 2, 'durable'),
    outcome(a, 3, 'refused'),
    outcome(b, 2, 'orphaned'),
    outcome(a, 4, 'durable'),
  ]);
  expect(verdictsOf(wireA).map(({ n, outcome: kind }) => [n, kind])).toEqual([
    [2, 'durable'],
    [3, 'refused'],
    [4, 'durable'],
  ]);
  expect(verdictsOf(wireB).map(({ n, outcome: kind }) => [n, kind])).toEqual([
    [1, 'durable'],
    [2, 'orphaned'],
  ]);
});

test('what is said about the next update holds for one update only', () => {
  const connection = new Connection('a', true, createFakeWire(), createFakeClock());
  connection.intend(true);
  expect(connection.nextUpdate()).toEqual({ n: 1, atomic: true });
  expect(connection.nextUpdate()).toEqual({ n: 2, atomic: false });
});

test('a bucket gives so many at once, fills again in time, and never overflows', async () => {
  const clock = createFakeClock();
  const bucket = createTokenBucket(2, 10, clock.now);
  expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([true, true, false]);
  await clock.advance(100);
  expect([bucket.take(), bucket.take()]).toEqual([true, false]);
  await clock.advance(60_000);
  expect([bucket.take(2), bucket.take()]).toEqual([true, false]);
  expect(createTokenBucket(2, 10, clock.now).take(3)).toBe(false);
});

test('client ids of a day are counted over restarts, and anew the next day', async () => {
  let now = 86_400_000 * 100;
  const quota = createClientQuota({ countNewClients: async () => CLIENTS_A_DAY - 1 }, () => now);
  await quota.prepare('ada');
  expect(quota.whyNotBind('ada', 1)).toBe(null);
  expect(quota.whyNotBind('ada', 2)).toBe('too-many-clients');
  quota.bound('ada', 1);
  await quota.prepare('ada');
  expect(quota.whyNotBind('ada', 1)).toBe('too-many-clients');
  now -= 86_400_000;
  expect(quota.whyNotBind('ada', 1)).toBe('too-many-clients');
  now += 2 * 86_400_000;
  expect(quota.whyNotBind('ada', 1)).toBe(null);
});

test('client ids come so many at once and then one in ten seconds; only those that are used count', () => {
  let now = 86_400_000 * 100;
  const quota = createClientQuota({ countNewClients: async () => 0 }, () => now);
  for (let asked = 0; asked < 1000; asked++) expect(quota.whyNotBind('ada', 1)).toBe(null);
  for (let used = 0; used < CLIENTS_AT_ONCE; used++) quota.bound('ada', 1);
  expect(quota.whyNotBind('ada', 1)).toBe('rate');
  expect(quota.whyNotBind('ben', 1)).toBe(null);
  now += 10_000;
  expect(quota.whyNotBind('ada', 1)).toBe(null);
  quota.bound('ada', 1);
  expect(quota.whyNotBind('ada', 1)).toBe('rate');
});

test('one update may bring more ids than come at once: it waits until none was used for a while', () => {
  let now = 86_400_000 * 100;
  const quota = createClientQuota({ countNewClients: async () => 0 }, () => now);
  quota.bound('ada', 1);
  expect(quota.whyNotBind('ada', 50)).toBe('rate');
  now += 10_000;
  expect(quota.whyNotBind('ada', 50)).toBe(null);
  quota.bound('ada', 50);
  expect(quota.whyNotBind('ada', 1)).toBe('rate');
});
