import { expect, it } from 'vitest';
import { createLobby } from '../../../server/session/lobby.ts';
import { planPerson } from '../../../server/session/planPerson.ts';
import { createTestWorkshop } from './workshopStates.ts';

const longTime = 1_000_000;

it('whoever waits at the door is told when something about them changes, and nobody else', async () => {
  const workshop = await createTestWorkshop();
  const [mere, hemi] = [await workshop.join({ waits: true }), await workshop.join({ waits: true })];
  const lobby = createLobby(workshop.registry);
  const told: string[] = [];
  const gone = new AbortController();
  const waits = [
    lobby.waitFor(mere, longTime, gone.signal).then(() => void told.push('mere')),
    lobby.waitFor(mere, longTime, gone.signal).then(() => void told.push('mere, on another tab')),
    lobby.waitFor(hemi, longTime, gone.signal).then(() => void told.push('hemi')),
  ];
  await workshop.registry.change(workshop.workshopId, (state) => planPerson(state, mere, { more: {} }));
  await Promise.all(waits.slice(0, 2));
  expect(told).toEqual(['mere', 'mere, on another tab']);
  gone.abort();
  await Promise.all(waits);
  expect(told).toHaveLength(3);
});

it('waiting ends when the workshop is erased, when the server ends, and at once for somebody gone', async () => {
  const workshop = await createTestWorkshop();
  const mere = await workshop.join({ waits: true });
  const lobby = createLobby(workshop.registry);
  const never = new AbortController().signal;
  const erased = lobby.waitFor(mere, longTime, never);
  await workshop.registry.erase(workshop.workshopId);
  await erased;
  const ended = lobby.waitFor(mere, longTime, never);
  lobby.close();
  await ended;
  await lobby.waitFor(mere, longTime, AbortSignal.abort());
});
