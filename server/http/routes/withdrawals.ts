import { Hono } from 'hono';
import { takeNoteBack } from '../../session/private/withdrawals.ts';
import type { AppParts } from '../appParts.ts';
import { readAddress, type AppEnv } from '../caller.ts';
import { beginTry } from '../guessedTry.ts';
import { withdrawalInput } from '../inputs.ts';
import { Problem } from '../problem.ts';
import { readJson } from '../readBody.ts';

/** Takes revealed notes back for whoever holds their token. Nobody is asked who they are, and no cookie is read. */
export function createWithdrawalRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post('/', async (c) => {
    const { token } = await readJson(c, withdrawalInput);
    const attempt = await beginTry(parts, readAddress(parts, c));
    const { registry, privateWriting, clock } = parts;
    if (!(await takeNoteBack(registry, privateWriting, token, clock.now())))
      throw new Problem('wrong-code', 'There is no note to take back with this. It may be gone already.');
    attempt.right();
    return c.json({ takenBack: true });
  });

  return app;
}
