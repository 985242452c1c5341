import * as Y from 'yjs';
import { createProjection, type Projection } from '../../shared/document/project.ts';
import { createBoardDoc } from '../../shared/document/roots.ts';
import type { LinkListener, OpenLink, ServerLink } from './serverLink.ts';

/** What a replica tells its board; every call names the replica, since two live side by side during a swap. */
export type ReplicaListener = {
  readonly [Event in keyof LinkListener]: (
    replica: Replica,
    ...told: Parameters<LinkListener[Event]>
  ) => void;
} & {
  /** A change made here, just before the link sends it. */
  written(replica: Replica, update: Uint8Array): void;
};

/** One Y.Doc under one client id, with its link to the server. A refusal replaces it by a fresh one. */
export class Replica {
  readonly doc = createBoardDoc();
  readonly link: ServerLink;
  synced = false;
  online = false;
  #projection: Projection | null = null;
  #retired = false;

  constructor(openLink: OpenLink, listener: ReplicaListener) {
    // Before the link, so that an update is in the outbox and announced when the link sends it.
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this.link.origin) listener.written(this, update);
    });
    this.link = openLink(this.doc, {
      connected: () => {
        this.online = true;
        listener.connected(this);
      },
      disconnected: () => {
        this.online = false;
        listener.disconnected(this);
      },
      synced: () => {
        this.synced = true;
        listener.synced(this);
      },
      received: (update) => listener.received(this, update),
      taken: () => listener.taken(this),
      verdict: (verdict) => listener.verdict(this, verdict),
      hello: (hello) => listener.hello(this, hello),
      ended: (code) => listener.ended(this, code),
      tooLarge: () => listener.tooLarge(this),
    });
  }

  /** The document as plain records; read once, when it is first asked for. */
  get projection(): Projection {
    this.#projection ??= createProjection(this.doc);
    return this.#projection;
  }

  /** Puts kept bytes in without sending them. */
  putIn(updates: readonly Uint8Array[]): void {
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, this.link.origin);
    }, this.link.origin);
  }

  /** Whether an origin is a change made here. */
  isLocal(origin: unknown): boolean {
    return origin !== this.link.origin;
  }

  /** Ends link and reading; the last snapshot and the document's texts can still be read. */
  retire(): void {
    if (this.#retired) return;
    this.#retired = true;
    this.link.destroy();
    this.#projection?.destroy();
  }

  destroy(): void {
    this.retire();
    this.doc.destroy();
  }
}
