import { Hono } from 'hono';
import type { AppParts } from '../appParts.ts';
import { readAddress, requireHost, type AppEnv } from '../caller.ts';
import { beginTry } from '../guessedTry.ts';
import { chooseAddressInput, helloInput } from '../inputs.ts';
import { readOwnUrl } from '../links.ts';
import { Problem } from '../problem.ts';
import { readJson } from '../readBody.ts';

/** Before the day: do phones reach this machine, by which address, is there room on the disk, do the clocks agree. */
export function createRoomCheckRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  const describe = async () => ({
    addresses: parts.addresses.listForOthers(),
    chosen: parts.addresses.forJoining(),
    serverTime: parts.clock.now(),
    disk: await parts.roomCheck.disk(),
    reached: parts.roomCheck.reached(),
  });

  app.get('/room-check', async (c) => {
    await requireHost(parts, c);
    return c.json(await describe());
  });

  app.post('/room-check', async (c) => {
    await requireHost(parts, c);
    return c.json({ secret: parts.roomCheck.open(), ...(await describe()) });
  });

  app.put('/room-check/address', async (c) => {
    await requireHost(parts, c);
    const { url } = await readJson(c, chooseAddressInput);
    if (url !== null && !parts.addresses.forOthers().includes(url))
      throw new Problem('bad-input', 'This machine has no such address now. GET /api/room-check lists all.');
    parts.addresses.choose(url);
    parts.announceAddress();
    return c.json(await describe());
  });

  // Any device may say that it got here, if it came by the link on the host's screen.
  app.post('/hello', async (c) => {
    const { secret, clock } = await readJson(c, helloInput);
    const attempt = await beginTry(parts, readAddress(parts, c));
    if (!parts.roomCheck.reach(secret, readOwnUrl(parts, c), clock))
      throw new Problem(
        'wrong-code',
        'This link has run out. Open the room check again on the host’s screen.',
      );
    attempt.right();
    return c.json({ reached: true });
  });

  return app;
}
