import { Hono } from 'hono';
import { readBearer } from '../../access/identify.ts';
import { findPromise } from '../../session/promises.ts';
import type { AppParts } from '../appParts.ts';
import { readAddress, type AppContext, type AppEnv } from '../caller.ts';
import { describeShared, type SharedBoard } from '../describeShared.ts';
import { beginTry } from '../guessedTry.ts';
import { Problem } from '../problem.ts';

/** What a board shares with people outside, for whoever has a link to it. */
export function createSharedRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post('/', async (c) => {
    const shared = await openLink(parts, c);
    const { state, boardId } = shared;
    const snapshot = await parts.boards.read(boardId);
    const refused = findPromise(state, boardId, snapshot, ({ beyond }) => beyond === 'nothing');
    if (refused !== null)
      throw new Problem(
        'not-promised',
        `The writers of ${refused} were told that nothing leaves their workshop. Ask whoever sent you this link.`,
      );
    return c.json(describeShared(shared, snapshot));
  });

  return app;
}

/** Finds what a link opens; wrong ones are counted as wrong codes are. */
async function openLink(parts: AppParts, c: AppContext): Promise<SharedBoard> {
  const secret = readBearer(c.env.incoming.headers);
  if (secret === null) throw wrongLink();
  const attempt = await beginTry(parts, readAddress(parts, c));
  const grant = await parts.store.findGrant('share', secret);
  const state = grant === null ? null : parts.registry.get(grant.workshopId);
  const link = grant === null ? undefined : state?.items.get('shareLink', grant.id);
  if (grant === null && (await parts.store.wasErased('share', secret))) {
    attempt.right();
    throw new Problem('gone', 'The time for which its words were kept has passed.');
  }
  if (grant === null || state === null || link === undefined) throw wrongLink();
  attempt.right();
  const until = Math.min(grant.expiresAt ?? Infinity, state.workshop.expiresAt);
  if (until <= parts.clock.now()) throw wrongLink();
  return { state, boardId: link.boardId, until };
}

function wrongLink(): Problem {
  return new Problem('wrong-code', 'Open the whole link again, or ask whoever sent it to you for a new one.');
}
