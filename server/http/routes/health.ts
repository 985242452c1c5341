import { Hono } from 'hono';
import type { AppParts } from '../appParts.ts';
import { requireHost, type AppEnv } from '../caller.ts';
import { listProblemKinds, Problem } from '../problem.ts';

/** For those who watch a server: is it up, is it ready, how does it do; and what its problem types mean. */
export function createHealthRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/healthz', (c) => c.json({ status: 'ok' }));

  app.get('/readyz', (c) =>
    parts.isReady() ? c.json({ status: 'ready' }) : c.json({ status: 'not ready' }, 503),
  );

  app.get('/metrics', async (c) => {
    await requireHost(parts, c);
    return c.body(await parts.metrics(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });

  app.get('/problems/:kind', (c) => {
    const found = listProblemKinds().find(({ kind }) => kind === c.req.param('kind'));
    if (found === undefined) throw new Problem('not-found', 'There is no problem type of this name.');
    return c.json(found);
  });

  return app;
}
