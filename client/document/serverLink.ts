import type * as Y from 'yjs';
import type { Hello, Verdict } from '../../shared/sync/messages.ts';

/** What a link tells. All calls are synchronous, in the order of the connection. */
export interface LinkListener {
  /** The connection is open, nothing is sent yet: now the outbox is resent, before any new edit. */
  connected(): void;
  disconnected(): void;
  /** The document holds everything that the server had when it was asked. */
  synced(): void;
  /** An update as it came from the server, just before it is applied. */
  received(update: Uint8Array): void;
  /** It was applied. */
  taken(): void;
  verdict(verdict: Verdict): void;
  hello(hello: Hello): void;
  /** Closed for good; `code` as in shared/sync/messages CLOSE. */
  ended(code: number): void;
  /** The connection closed because something sent was over the transport's limit; it comes back. */
  tooLarge(): void;
}

/** One document's connection to the server, which comes back by itself until it is ended or destroyed. */
export interface ServerLink {
  /** Transactions with this origin are not sent: they came from the server, or are sent by {@link resend}. */
  readonly origin: unknown;
  /**
   * To be called in the document's `update` event, before the link sends that update by itself.
   * Gives the update's number on this connection (from 1), or null when the link is down.
   */
  announce(atomic: boolean): number | null;
  /** Sends kept bytes; gives their number on this connection, or null when the link is down. */
  resend(update: Uint8Array, atomic: boolean): number | null;
  connect(): void;
  destroy(): void;
}

/** Makes a link; it sends nothing before `connect`. Listeners of the document's updates that are there already come before the link's own. */
export type OpenLink = (doc: Y.Doc, listener: LinkListener) => ServerLink;
