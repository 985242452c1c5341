import type { AppParts } from './appParts.ts';
import type { AppContext } from './caller.ts';

/** The origin under which the asker reached us, if that is one of ours; else the best one for others. */
export function readOwnUrl(parts: AppParts, c: AppContext): string {
  const { headers } = c.env.incoming;
  const protocol = parts.addresses.isSecure(headers) ? 'https' : 'http';
  const asked = `${protocol}://${headers.host ?? ''}`;
  const isOurs = parts.access.originRule({ origin: asked, host: headers.host }) === 'own';
  return isOurs ? asked : readOthersUrl(parts, c);
}

/** The origin that other people's devices can reach, for join links and QR codes. */
export function readOthersUrl(parts: AppParts, c: AppContext): string {
  const [best] = parts.addresses.forOthers();
  if (best !== undefined) return best;
  const protocol = parts.addresses.isSecure(c.env.incoming.headers) ? 'https' : 'http';
  return `${protocol}://${c.env.incoming.headers.host ?? 'localhost'}`;
}
