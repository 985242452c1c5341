import { parse, serialize } from 'hono/utils/cookie';
import { isId } from '../../shared/model/ids.ts';

/** The cookie that holds the host key's stand-in. */
export const hostCookieName = 'nb_host';
const participantPrefix = 'nb_';

/** Most participants that one browser may be at the same time; browsers cap the size of the Cookie header. */
export const mostParticipantsInBrowser = 20;

/** The cookie of one participant; each has its own, so that one browser can be facilitator, wall and participant. */
export function participantCookieName(participantId: string): string {
  return `${participantPrefix}${participantId}`;
}

/** The value of one cookie of a raw Cookie header, or null. */
export function readCookie(header: string | undefined, name: string): string | null {
  if (header === undefined) return null;
  return parse(header, name)[name] ?? null;
}

/** Every participant id that has a cookie in this header, whether its secret is right or not. */
export function listCookieParticipants(header: string | undefined): string[] {
  if (header === undefined) return [];
  return Object.keys(parse(header))
    .filter((name) => name.startsWith(participantPrefix) && name !== hostCookieName)
    .map((name) => name.slice(participantPrefix.length))
    .filter(isId);
}

/** A Set-Cookie value. `maxAgeSeconds` 0 takes the cookie away. */
export function formatCookie(name: string, value: string, maxAgeSeconds: number, secure: boolean): string {
  // Browsers and Hono cap Max-Age at 400 days.
  const maxAge = Math.min(Math.max(0, Math.floor(maxAgeSeconds)), 400 * 24 * 3600);
  return serialize(name, value, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge, secure });
}
