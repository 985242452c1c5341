import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AppEnv } from './caller.ts';
import { Problem } from './problem.ts';

/** A year, the most that caches take. */
const forEver = 'public, max-age=31536000, immutable';

/**
 * The built client. Names under /assets carry a hash of their content and are cached for ever; everything else is
 * asked for again each time. A path without an extension is a page of the one client and gets its index.html.
 */
export function createStaticFiles(folder: string): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/*', async (c, next) => {
    await next();
    if (c.res.status === 200 || c.res.status === 206) {
      c.header('Cache-Control', c.req.path.startsWith('/assets/') ? forEver : 'no-cache');
    }
  });
  app.get('/*', serveStatic({ root: folder, precompressed: true }));
  app.get('/*', async (c, next) => {
    if (/\.[A-Za-z0-9]+$/.test(c.req.path)) return next();
    return serveStatic<AppEnv>({ root: folder, path: 'index.html', precompressed: true })(c, next);
  });
  app.get('/*', () => {
    if (existsSync(join(folder, 'index.html'))) throw new Problem('not-found', 'There is no such file.');
    throw new Problem('not-found', 'The pages are not built yet. Run “npm run build”, then reload.');
  });
  return app;
}
