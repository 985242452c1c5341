import type { IncomingHttpHeaders } from 'node:http';
import { isId } from '../../shared/model/ids.ts';
import { TICKET_PREFIX } from '../../shared/sync/messages.ts';
import type { WorkshopStore } from '../storage/workshopStore.ts';
import { participantCookieName, readCookie } from './cookies.ts';
import type { OriginRule } from './originRule.ts';
import type { Tickets } from './tickets.ts';

/** What a caller shows to prove who it is. */
export interface Proof {
  readonly headers: IncomingHttpHeaders;
  /** The participant that the request names (`?as=`); not a secret. */
  readonly as: string | null;
  /** A ticket that came by another way than a header (socket.io `auth`). */
  readonly ticket?: string | undefined;
  /** Whether a cookie counts when no Origin came with it: only for reading over HTTP. */
  readonly readsOnly?: boolean;
}

/**
 * Who is asking, or why nobody is: `origin` = another website (403); `unknown` = nothing shown is good; `erased` = it
 * was good for a workshop that is over.
 */
export type Identified =
  | { readonly ok: true; readonly participantId: string }
  | { readonly ok: false; readonly reason: 'origin' | 'unknown' | 'erased' };

/** What a secret of a workshop that is erased says. */
const erased = Symbol('erased');
type Erased = typeof erased;

/** Finds out who is asking; the one way in for HTTP and both sockets. */
export type Identify = (proof: Proof) => Promise<Identified>;

/** Makes the way in. `isOver`: whether somebody's workshop has expired, and is only not erased yet. A token in a query is not even looked at. */
export function createIdentify(
  store: Pick<WorkshopStore, 'findGrant' | 'wasErased'>,
  tickets: Tickets,
  originRule: OriginRule,
  now: () => number,
  isOver: (participantId: string) => boolean = () => false,
): Identify {
  async function readSecret(kind: 'cookie' | 'token', secret: string): Promise<string | Erased | null> {
    const grant = await store.findGrant(kind, secret);
    if (grant === null) return (await store.wasErased(kind, secret)) ? erased : null;
    if (grant.expiresAt !== null && grant.expiresAt <= now()) return null;
    return grant.participantId;
  }

  async function readCookieOf(proof: Proof): Promise<string | Erased | null> {
    if (proof.as === null) return null;
    const secret = readCookie(proof.headers.cookie, participantCookieName(proof.as));
    return secret === null ? null : readSecret('cookie', secret);
  }

  return async (proof) => {
    const verdict = originRule(proof.headers);
    if (verdict === 'foreign') return { ok: false, reason: 'origin' };
    const as = proof.as;
    if (as !== null && !isId(as)) return { ok: false, reason: 'unknown' };
    const ticket = proof.ticket ?? readTicket(proof.headers);
    const bearer = readBearer(proof.headers);
    let participantId: string | Erased | null = null;
    if (ticket !== null) participantId = tickets.redeem(ticket);
    else if (bearer !== null) participantId = await readSecret('token', bearer);
    else if (verdict === 'own' || proof.readsOnly === true) participantId = await readCookieOf(proof);
    else return { ok: false, reason: 'origin' };
    if (participantId === erased) return { ok: false, reason: 'erased' };
    if (participantId === null || (as !== null && as !== participantId))
      return { ok: false, reason: 'unknown' };
    if (isOver(participantId)) return { ok: false, reason: 'erased' };
    return { ok: true, participantId };
  };
}

/** The token of an Authorization header, or null. */
export function readBearer(headers: IncomingHttpHeaders): string | null {
  return /^Bearer ([A-Za-z0-9._~+/=-]{1,512})$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

/** The ticket among the subprotocols that a socket asks for, or null. */
function readTicket(headers: IncomingHttpHeaders): string | null {
  const offered = headers['sec-websocket-protocol']?.split(',').map((name) => name.trim()) ?? [];
  const found = offered.find((name) => name.startsWith(TICKET_PREFIX));
  return found === undefined ? null : found.slice(TICKET_PREFIX.length);
}
