import { Hono } from 'hono';
import type { AppParts } from '../appParts.ts';
import { isHost, requireFacilitator, type AppEnv } from '../caller.ts';

/** Under which origins other devices reach this server right now; a facilitator chooses which one the QR code shows. */
export function createAddressRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/', async (c) => {
    if (c.req.query('as') !== undefined || !(await isHost(parts, c))) await requireFacilitator(parts, c);
    return c.json({ addresses: parts.addresses.forOthers() });
  });
  return app;
}
