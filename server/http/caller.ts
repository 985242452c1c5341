import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { readClientAddress } from '../access/clientAddress.ts';
import { hostCookieName, readCookie } from '../access/cookies.ts';
import type { Grant } from '../access/grants.ts';
import { readBearer } from '../access/identify.ts';
import type { WorkshopState } from '../session/workshopState.ts';
import type { AppParts } from './appParts.ts';
import { beginTry } from './guessedTry.ts';
import { Problem } from './problem.ts';

/** What Hono hands every route. */
export interface AppEnv {
  Bindings: HttpBindings;
}
export type AppContext = Context<AppEnv>;

/** Who asks, with what they may do right now and the workshop they are in. */
export interface Caller {
  readonly grant: Grant;
  readonly state: WorkshopState;
}

/** True if the request only reads, so that a browser sends no Origin with it. */
function isReading(c: AppContext): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD';
}

/** The participant who asks, whether they may still or yet do anything here or not; or answers with a problem. */
export async function identifyCaller(parts: AppParts, c: AppContext): Promise<string> {
  const identified = await parts.access.identify({
    headers: c.env.incoming.headers,
    as: c.req.query('as') ?? null,
    readsOnly: isReading(c),
  });
  if (!identified.ok) throw whyUnknown(identified.reason);
  return identified.participantId;
}

/** Finds out who asks, with their rights of this moment, or answers with a problem. */
export async function requireCaller(parts: AppParts, c: AppContext): Promise<Caller> {
  return callerNow(parts, await identifyCaller(parts, c));
}

function callerNow(parts: AppParts, participantId: string): Caller {
  const { grants } = parts.access;
  const grant = grants.currentGrant(participantId);
  const state = parts.registry.ofParticipant(participantId);
  if (grants.isWaiting(participantId))
    throw new Problem('waiting', 'A facilitator of this workshop lets people in. GET /api/lobby tells when.');
  if (grant === null || state === null) throw notSignedIn();
  if (grant.removed) {
    throw new Problem('removed', 'Ask a facilitator of this workshop to let you in again.');
  }
  return { grant, state };
}

/** The same caller by their rights of now, after something that took its time; or answers with a problem. */
export function renewCaller(parts: AppParts, { grant }: Caller): Caller {
  return callerNow(parts, grant.participantId);
}

/** As `requireCaller`, for facilitators only. */
export async function requireFacilitator(parts: AppParts, c: AppContext): Promise<Caller> {
  const caller = await requireCaller(parts, c);
  if (caller.grant.role !== 'facilitator') {
    throw new Problem(
      'not-allowed',
      'Only a facilitator of this workshop may do that. Use the facilitator link.',
    );
  }
  return caller;
}

/** True if the request comes with the host key or the host's cookie. A wrong key counts as a wrong code does. */
export async function isHost(parts: AppParts, c: AppContext): Promise<boolean> {
  const { host, originRule } = parts.access;
  const headers = c.env.incoming.headers;
  const bearer = readBearer(headers);
  if (bearer !== null) return isHostKey(parts, c, bearer);
  const verdict = originRule(headers);
  if (verdict !== 'own' && !(verdict === 'absent' && isReading(c))) return false;
  const cookie = readCookie(headers.cookie, hostCookieName);
  return cookie !== null && host.matchesCookie(cookie);
}

/** A participant's token is no guess at the key: programs of facilitators send it to the same addresses. */
async function isHostKey(parts: AppParts, c: AppContext, bearer: string): Promise<boolean> {
  const attempt = await beginTry(parts, readAddress(parts, c));
  const matches = parts.access.host.matchesKey(bearer);
  const { authorization } = c.env.incoming.headers;
  if (matches || (await parts.access.identify({ headers: { authorization }, as: null })).ok) attempt.right();
  return matches;
}

/** Lets only the host pass. */
export async function requireHost(parts: AppParts, c: AppContext): Promise<void> {
  if (await isHost(parts, c)) return;
  throw new Problem(
    'not-signed-in',
    'Open the host link that the server printed when it started, or send its key as “Authorization: Bearer <host key>”.',
  );
}

/** The address to count wrong tries by. */
export function readAddress(parts: AppParts, c: AppContext): string {
  return readClientAddress(c.env.incoming, parts.trustProxy);
}

/** The problem for a request that a page of another website sent. */
export function foreignOrigin(): Problem {
  return new Problem(
    'foreign-origin',
    'The Origin header must name this server’s own address. Pages use the printed address or PUBLIC_URL; programs ' +
      'leave Origin out and send “Authorization: Bearer <token>”.',
  );
}

function whyUnknown(reason: 'origin' | 'unknown' | 'erased'): Problem {
  if (reason === 'origin') return foreignOrigin();
  if (reason === 'unknown') return notSignedIn();
  return new Problem(
    'gone',
    'The time for which its words were kept has passed. Ask whoever ran the workshop.',
  );
}

function notSignedIn(): Problem {
  return new Problem(
    'not-signed-in',
    'Join the workshop first, then name yourself by ?as=<participantId> with your cookie, or send your token as ' +
      '“Authorization: Bearer <token>”.',
  );
}
