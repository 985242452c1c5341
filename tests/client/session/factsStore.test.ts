import { describe, expect, it } from 'vitest';
import { FactsStore } from '../../../client/session/factsStore.ts';
import { EMPTY_FACTS, type FactsDelta, type FactsSnapshot } from '../../../shared/session/facts.ts';
import { eventually } from '../../support/eventually.ts';

const viewer = { participantId: 'p', role: 'participant', visibility: 'normal' } as const;

function factsAt(version: number): FactsSnapshot {
  return { version, viewer, serverTime: 0, items: EMPTY_FACTS };
}

function cohort(from: number, id: string): FactsDelta {
  return { from, to: from + 1, changes: [['cohort', id, { id, title: id }]] };
}

function createStore() {
  const told: number[] = [];
  const asked: ((facts: FactsSnapshot | null) => void)[] = [];
  const store = new FactsStore({
    refresh: () => new Promise((resolve) => asked.push(resolve)),
    changed: ({ version }) => told.push(version),
  });
  return { store, told, asked };
}

describe('FactsStore', () => {
  it('follows numbered changes', () => {
    const { store, told } = createStore();
    store.takeSnapshot(factsAt(3));
    store.takeDelta(cohort(3, 'a'));
    store.takeDelta(cohort(4, 'b'));
    expect(Object.keys(store.facts?.items.cohort ?? {})).toEqual(['a', 'b']);
    expect(told).toEqual([3, 4, 5]);
  });

  it('asks anew after a gap, once, and takes what follows the answer', async () => {
    const { store, asked } = createStore();
    store.takeSnapshot(factsAt(3));
    store.takeDelta(cohort(5, 'x'));
    store.takeDelta(cohort(6, 'y'));
    expect(asked).toHaveLength(1);
    expect(store.facts?.version).toBe(3);
    asked[0]?.(factsAt(7));
    await eventually(() => expect(store.facts?.version).toBe(7));
    store.takeDelta(cohort(7, 'z'));
    expect(store.facts?.version).toBe(8);
  });

  it('shows what was kept until the server speaks, and never after', () => {
    const { store, told } = createStore();
    store.remember(factsAt(1));
    expect(store.facts?.version).toBe(1);
    expect(told).toEqual([]);
    store.takeSnapshot(factsAt(9));
    store.remember(factsAt(1));
    expect(store.facts?.version).toBe(9);
  });

  it('drops an answer that comes after the connection was lost', async () => {
    const { store, asked } = createStore();
    store.takeSnapshot(factsAt(3));
    store.takeDelta(cohort(5, 'x'));
    store.lost();
    asked[0]?.(factsAt(7));
    await Promise.resolve();
    await Promise.resolve();
    expect(store.facts?.version).toBe(3);
  });
});
