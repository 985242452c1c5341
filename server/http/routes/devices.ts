import { Hono } from 'hono';
import { readWorkshopDetails } from '../../session/details.ts';
import { deviceMilliseconds } from '../../access/tickets.ts';
import { admit, admitDevice, readCohort } from '../admit.ts';
import type { AppParts } from '../appParts.ts';
import { readAddress, requireCaller, type AppContext, type AppEnv, type Caller } from '../caller.ts';
import { beginTry } from '../guessedTry.ts';
import { behalfInput, deviceInput } from '../inputs.ts';
import { readOthersUrl } from '../links.ts';
import { Problem } from '../problem.ts';
import { readJson } from '../readBody.ts';

/** Most people without a device that one person writes for. */
const mostOnBehalf = 12;

/** A second device of the same person, and people without any. */
export function createDeviceRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post('/devices', async (c) => {
    const { grant } = await requirePerson(parts, c);
    const secret = parts.access.deviceCodes.mint(grant.participantId);
    return c.json({ url: `${readOthersUrl(parts, c)}/device#${secret}`, seconds: deviceMilliseconds / 1000 });
  });

  app.post('/device', async (c) => {
    const { secret } = await readJson(c, deviceInput);
    const attempt = await beginTry(parts, readAddress(parts, c));
    const participantId = parts.access.deviceCodes.redeem(secret);
    const grant = participantId === null ? null : parts.access.grants.currentGrant(participantId);
    const state = grant === null ? null : parts.registry.get(grant.workshopId);
    if (grant === null || state === null || grant.removed)
      throw new Problem(
        'wrong-code',
        'This QR code was used already, or is older than a minute. Show a new one.',
      );
    attempt.right();
    return admitDevice(parts, c, state, grant.participantId);
  });

  app.post('/behalf', async (c) => {
    const { grant, state } = await requirePerson(parts, c);
    if (grant.role === 'observer')
      throw new Problem('not-allowed', 'An observer only reads. Join with the code to take part.');
    const { name, cohort } = await readJson(c, behalfInput);
    const by = grant.participantId;
    const theirs = [...state.participants.values()].filter(
      ({ more, removed }) => more['by'] === by && !removed,
    );
    if (theirs.length >= mostOnBehalf)
      throw new Problem(
        'not-allowed',
        `One device writes for ${mostOnBehalf} people at most. Use another one too.`,
      );
    const cohortId = readCohort(state, cohort);
    // A facilitator's word is enough; for others the door is as it is for everybody.
    const waits = grant.role !== 'facilitator' && readWorkshopDetails(state.workshop).lobby;
    return admit(parts, c, state, { role: 'participant', visibility: 'normal', name, cohortId, by, waits });
  });

  return app;
}

/** Somebody with a part in the workshop; a wall is a window. */
async function requirePerson(parts: AppParts, c: AppContext): Promise<Caller> {
  const caller = await requireCaller(parts, c);
  if (caller.grant.visibility !== 'wall') return caller;
  throw new Problem('not-allowed', 'A wall is nobody. Join with the code to take part.');
}
