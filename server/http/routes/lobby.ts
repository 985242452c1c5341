import { Hono } from 'hono';
import { planPerson } from '../../session/planPerson.ts';
import { isWaiting } from '../../session/waiting.ts';
import type { WorkshopState } from '../../session/workshopState.ts';
import type { StoredParticipant } from '../../storage/workshopStore.ts';
import { listBoards } from '../answers.ts';
import type { AppParts } from '../appParts.ts';
import { identifyCaller, type AppContext, type AppEnv } from '../caller.ts';
import { lobbyPatch } from '../inputs.ts';
import { clearParticipantCookie } from '../participantCookie.ts';
import { Problem } from '../problem.ts';
import { readJson } from '../readBody.ts';

const longestWaitSeconds = 25;

interface Knocking {
  readonly state: WorkshopState;
  readonly person: StoredParticipant;
}

/** Waiting at the door: asking whether one is in, mending one's name, going away. Tells nothing of the workshop. */
export function createLobbyRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/', async (c) => {
    const first = await findKnocking(parts, c);
    const seconds = Math.min(longestWaitSeconds, Number(c.req.query('wait')) || 0);
    if (seconds > 0 && isWaiting(first.person))
      await parts.lobby.waitFor(first.person.id, seconds * 1000, c.req.raw.signal);
    const { state, person } = requireKnocking(parts, first.person.id);
    return c.json(describe(state, person));
  });

  app.patch('/', async (c) => {
    const { state, person } = await findKnocking(parts, c);
    if (!isWaiting(person)) throw new Problem('not-allowed', 'You wait no longer. Use PATCH /api/me.');
    const { name } = await readJson(c, lobbyPatch);
    await parts.registry.change(state.workshop.id, (now) =>
      planPerson(now, person.id, { name: name || null }),
    );
    const knocking = requireKnocking(parts, person.id);
    return c.json(describe(knocking.state, knocking.person));
  });

  app.delete('/', async (c) => {
    const { state, person } = await findKnocking(parts, c);
    await parts.registry.change(state.workshop.id, ({ participants }) => {
      const now = participants.get(person.id);
      if (now === undefined || !isWaiting(now))
        throw new Problem('not-allowed', 'You wait no longer. Use POST /api/leave.');
      return { changes: [{ drop: 'participant', id: person.id }], result: null };
    });
    clearParticipantCookie(parts, c, person.id);
    return c.body(null, 204);
  });

  return app;
}

async function findKnocking(parts: AppParts, c: AppContext): Promise<Knocking> {
  return requireKnocking(parts, await identifyCaller(parts, c));
}

function requireKnocking(parts: AppParts, participantId: string): Knocking {
  const state = parts.registry.ofParticipant(participantId);
  const person = state?.participants.get(participantId);
  if (!state || !person) throw new Problem('gone', 'Nobody waits here any more. Join with the code again.');
  if (state.workshop.expiresAt <= parts.clock.now())
    throw new Problem('gone', 'The time for which its words were kept has passed.');
  return { state, person };
}

function describe(state: WorkshopState, person: StoredParticipant) {
  const name = person.name ?? '';
  if (isWaiting(person)) return { state: 'waiting', name };
  if (person.removed) return { state: 'turned-away', name };
  return { state: 'in', name, role: person.role, workshopId: state.workshop.id, boards: listBoards(state) };
}
