import { newId } from '../../../shared/model/ids.ts';
import { defaultTold, planRound, planWorkshop } from '../../../server/session/newWorkshop.ts';
import { planJoin, type Joining } from '../../../server/session/joining.ts';
import { createMemoryStorage } from '../../support/memoryStorage/memoryStorage.ts';
import { loadWorkshopRegistry } from '../../../server/session/workshopRegistry.ts';

/** A registry over memory with one workshop in it. */
export async function createTestWorkshop(now = () => 0) {
  const storage = createMemoryStorage(now);
  const registry = await loadWorkshopRegistry(storage.workshops);
  const plan = planWorkshop(
    {
      title: 'Test',
      cohorts: ['North'],
      purpose: '',
      minutes: null,
      template: 'blank',
      care: '',
      readers: '',
      names: 'hidden',
      reach: 'workshop',
      beyond: 'themes',
    },
    now(),
  );
  const state = await registry.add(plan.workshopId, plan.changes);
  const { workshopId, boardId } = plan;

  async function join(joining: Partial<Joining> = {}): Promise<string> {
    const all: Joining = {
      role: 'participant',
      visibility: 'normal',
      name: null,
      cohortId: null,
      ...joining,
    };
    return registry.change(workshopId, (current) => {
      const { changes, participantId } = planJoin(current, all, false, now());
      return { changes, result: participantId };
    });
  }

  async function openRound(names: 'shown' | 'hidden'): Promise<string> {
    const roundId = newId();
    const round = planRound(workshopId, boardId, { ...defaultTold, names }, now(), roundId);
    await registry.change(workshopId, () => ({ changes: [round], result: null }));
    return roundId;
  }

  return { storage, registry, state, workshopId, boardId, plan, join, openRound };
}
