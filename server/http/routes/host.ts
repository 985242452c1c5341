import { Hono } from 'hono';
import { formatCookie, hostCookieName } from '../../access/cookies.ts';
import type { AppParts } from '../appParts.ts';
import { isHost, readAddress, type AppEnv } from '../caller.ts';
import { beginTry } from '../guessedTry.ts';
import { hostInput } from '../inputs.ts';
import { Problem } from '../problem.ts';
import { readJson } from '../readBody.ts';

const hostCookieSeconds = 180 * 24 * 3600;

/** Exchanging the host link for a cookie, and asking whether one is the host. */
export function createHostRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post('/', async (c) => {
    const { key } = await readJson(c, hostInput);
    const attempt = await beginTry(parts, readAddress(parts, c));
    if (!parts.access.host.matchesKey(key)) {
      throw new Problem(
        'wrong-code',
        'This is not the host key. Open the host link that the server prints when it starts.',
      );
    }
    attempt.right();
    const secure = parts.addresses.isSecure(c.env.incoming.headers);
    c.header('Set-Cookie', formatCookie(hostCookieName, parts.access.host.cookie, hostCookieSeconds, secure));
    return c.json({ host: true });
  });

  app.get('/', async (c) => c.json({ host: await isHost(parts, c) }));

  app.delete('/', (c) => {
    c.header(
      'Set-Cookie',
      formatCookie(hostCookieName, '', 0, parts.addresses.isSecure(c.env.incoming.headers)),
    );
    return c.json({ host: false });
  });

  return app;
}
