import { Hono } from 'hono';
import type { ReadBoard } from '../../session/keepWordings.ts';
import { agreeByToken, takeNoteBack } from '../../session/private/withdrawals.ts';
import type { AppParts } from '../appParts.ts';
import { readAddress, type AppEnv } from '../caller.ts';
import { beginTry } from '../guessedTry.ts';
import { agreementInput, withdrawalInput } from '../inputs.ts';
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

/** Says whether more people may read revealed notes, for whoever holds their tokens; asks nobody who they are either. */
export function createAgreementRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post('/', async (c) => {
    const answer = await readJson(c, agreementInput);
    const attempt = await beginTry(parts, readAddress(parts, c));
    const read: ReadBoard = async (boardId, look) => look(await parts.boards.read(boardId));
    if (!(await agreeByToken(parts.registry, read, answer, parts.clock.now())))
      throw new Problem('wrong-code', 'Nothing is asked of this note now. It may be gone already.');
    attempt.right();
    return c.json({ agrees: answer.agrees });
  });

  return app;
}
