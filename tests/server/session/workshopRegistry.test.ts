import { describe, expect, it } from 'vitest';
import { createGrants } from '../../../server/access/grants.ts';
import { planPerson } from '../../../server/session/planPerson.ts';
import { loadWorkshopRegistry, WorkshopGone } from '../../../server/session/workshopRegistry.ts';
import { createTestWorkshop } from './workshopStates.ts';

describe('workshopRegistry', () => {
  it('reads from the store what it held in memory', async () => {
    const { storage, registry, state, workshopId, boardId, join, openRound } = await createTestWorkshop();
    const ada = await join({ name: 'Ada' });
    await openRound('shown');
    const again = await loadWorkshopRegistry(storage.workshops);
    expect(again.get(workshopId)).toEqual(state);
    expect(again.ofParticipant(ada)?.workshop.id).toBe(workshopId);
    expect(again.ofBoard(boardId)?.workshop.id).toBe(workshopId);
    expect(registry.list()).toHaveLength(1);
  });

  it('makes changes one after another: each sees what the earlier ones left', async () => {
    const { registry, workshopId } = await createTestWorkshop();
    const titles: string[] = [];
    const rename = (letter: string) =>
      registry.change(workshopId, ({ workshop }) => {
        titles.push(workshop.title);
        return {
          changes: [{ put: 'workshop', value: { ...workshop, title: workshop.title + letter } }],
          result: null,
        };
      });
    await Promise.all([rename('a'), rename('b'), rename('c')]);
    expect(titles).toEqual(['Test', 'Testa', 'Testab']);
  });

  it('leaves everything as it was when the store refuses, and goes on', async () => {
    const { registry, state, workshopId, boardId } = await createTestWorkshop();
    const other = await createTestWorkshop();
    const foreign = {
      put: 'cohort',
      value: { id: boardId, workshopId: other.workshopId, title: 'x', more: {} },
    } as const;
    const told: unknown[] = [];
    registry.onChange((id) => told.push(id));
    await expect(
      registry.change(workshopId, () => ({ changes: [foreign], result: null })),
    ).rejects.toMatchObject({
      name: 'StorageError',
    });
    expect(state.cohorts.has(boardId)).toBe(false);
    expect(told).toEqual([]);
    await registry.change(workshopId, ({ workshop }) => ({
      changes: [{ put: 'workshop', value: { ...workshop, title: 'Still' } }],
      result: null,
    }));
    expect(state.workshop.title).toBe('Still');
  });

  it('knows nothing of an erased workshop', async () => {
    const { registry, workshopId, boardId, join } = await createTestWorkshop();
    const ada = await join();
    await registry.erase(workshopId);
    await registry.erase(workshopId);
    expect([registry.get(workshopId), registry.ofBoard(boardId), registry.ofParticipant(ada)]).toEqual([
      null,
      null,
      null,
    ]);
    await expect(registry.change(workshopId, () => ({ changes: [], result: null }))).rejects.toThrow(
      WorkshopGone,
    );
  });
});

describe('createGrants', () => {
  it('tells at once who was removed, and everybody when the workshop ends', async () => {
    let time = 0;
    const { registry, state, workshopId, join } = await createTestWorkshop(() => time);
    const grants = createGrants(registry, () => time);
    const [ada, ben] = [await join(), await join()];
    const told: [string, string][] = [];
    grants.onRevoked((id, reason) => told.push([id, reason]));
    await registry.change(workshopId, (current) => planPerson(current, ada, { removed: true }));
    expect(told).toEqual([[ada, 'removed']]);
    expect(grants.currentGrant(ada)?.removed).toBe(true);
    expect(grants.currentGrant('nobodynobodynobo')).toBeNull();

    time = state.workshop.expiresAt - 1;
    expect(grants.currentGrant(ben)).not.toBeNull();
    expect(grants.revokeExpired()).toEqual([]);
    time += 1;
    expect(grants.currentGrant(ben)).toBeNull();
    expect(grants.revokeExpired()).toEqual([workshopId]);
    expect(told).toContainEqual([ben, 'expired']);

    await registry.erase(workshopId);
    expect(told).toContainEqual([ben, 'erased']);
  });
});
