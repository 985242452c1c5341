import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openFactsCache } from '../../../client/session/factsCache.ts';
import { EMPTY_FACTS, type FactsSnapshot } from '../../../shared/session/facts.ts';

const facts: FactsSnapshot = {
  version: 4,
  viewer: { participantId: 'p', role: 'participant', visibility: 'normal' },
  serverTime: 1,
  items: EMPTY_FACTS,
};

describe('openFactsCache', () => {
  it('keeps the newest facts of each participant for the next page', async () => {
    const cache = await openFactsCache('ada');
    await cache.write(facts);
    await cache.write({ ...facts, version: 5 });
    cache.close();
    expect((await (await openFactsCache('ada')).read())?.version).toBe(5);
    expect(await (await openFactsCache('ben')).read()).toBeNull();
  });

  it('leaves facts alone that an earlier version kept, with fewer collections', async () => {
    const { ballot: _ballot, ...fewer } = EMPTY_FACTS;
    const cache = await openFactsCache('eve');
    await cache.write({ ...facts, items: fewer as typeof EMPTY_FACTS });
    expect(await cache.read()).toBeNull();
  });

  it('keeps nothing on a shared device, and nothing once erased', async () => {
    const shared = await openFactsCache('cleo', true);
    await shared.write(facts);
    expect(await (await openFactsCache('cleo')).read()).toBeNull();
    const own = await openFactsCache('dora');
    await own.write(facts);
    await own.erase();
    expect(await (await openFactsCache('dora')).read()).toBeNull();
  });
});
