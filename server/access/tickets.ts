import { createSecret } from './secret.ts';

/** Single-use admission: for one socket of a program that can send neither header nor cookie, or for a second device. */
export interface Tickets {
  /** A new ticket for this participant; good once, for as long as this desk's tickets are. */
  mint(participantId: string): string;
  /** Uses a ticket up; null if it is unknown, used or too old. */
  redeem(ticket: string): string | null;
  /** Makes all tickets of a participant worthless. */
  voidOf(participantId: string): void;
}

/** For one socket. */
const ticketMilliseconds = 30_000;
/** For the QR code that a second device of the same person reads. */
export const deviceMilliseconds = 60_000;

/** Makes the ticket desk. Tickets live in memory only: they are younger than any restart. */
export function createTickets(now: () => number, lifetimeMilliseconds = ticketMilliseconds): Tickets {
  const open = new Map<string, { participantId: string; until: number }>();

  function forgetOld(): void {
    // Insertion order is age, so the first that is still good ends the search.
    for (const [ticket, { until }] of open) {
      if (until > now()) return;
      open.delete(ticket);
    }
  }

  return {
    mint(participantId) {
      forgetOld();
      const ticket = createSecret();
      open.set(ticket, { participantId, until: now() + lifetimeMilliseconds });
      return ticket;
    },
    redeem(ticket) {
      const found = open.get(ticket);
      open.delete(ticket);
      return found !== undefined && found.until > now() ? found.participantId : null;
    },
    voidOf(participantId) {
      for (const [ticket, made] of open) if (made.participantId === participantId) open.delete(ticket);
    },
  };
}
