import { formatCookie, participantCookieName } from '../access/cookies.ts';
import type { AppParts } from './appParts.ts';
import type { AppContext } from './caller.ts';

/** Gives the browser the secret by which it is a participant, for so many seconds. */
export function setParticipantCookie(
  parts: AppParts,
  c: AppContext,
  participantId: string,
  secret: string,
  seconds: number,
): void {
  const secure = parts.addresses.isSecure(c.env.incoming.headers);
  const cookie = formatCookie(participantCookieName(participantId), secret, seconds, secure);
  c.header('Set-Cookie', cookie, { append: true });
}

/** Takes it away. */
export function clearParticipantCookie(parts: AppParts, c: AppContext, participantId: string): void {
  setParticipantCookie(parts, c, participantId, '', 0);
}
