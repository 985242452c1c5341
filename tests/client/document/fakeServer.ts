import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { LinkListener, OpenLink, ServerLink } from '../../../client/document/serverLink.ts';
import { diffSnapshots } from '../../../client/document/snapshotDiff.ts';
import { createProjection } from '../../../shared/document/project.ts';
import { createBoardDoc } from '../../../shared/document/roots.ts';
import { SCHEMA_VERSION } from '../../../shared/model/schemaVersion.ts';
import type { RefusalReason } from '../../../shared/model/refusal.ts';
import type { Hello, RefusedObject, Verdict } from '../../../shared/sync/messages.ts';

interface Range {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

type Decoded = ReturnType<typeof Y.decodeUpdate>;

function isWithin(ranges: readonly Range[], id: Y.ID | null | undefined): boolean {
  if (!id) return false;
  return ranges.some(
    ({ client, clock, length }) => id.client === client && id.clock >= clock && id.clock < clock + length,
  );
}

function idOf(parent: unknown): Y.ID | null {
  return parent instanceof Y.ID ? parent : null;
}

/** What a refused part leaves: nothing at all, but its clocks are used up. */
function encodeFiller(ranges: readonly Range[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, ranges.length);
  for (const { client, clock, length } of ranges) {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

function rangesOf(decoded: Decoded): Range[] {
  return decoded.structs.map(({ id, length }) => ({ client: id.client, clock: id.clock, length }));
}

/**
 * A server in memory: one document, refusals as the guard leaves them (filler; nothing under an id
 * of which nothing stands, which is only remembered until a restart), verdicts by number. Messages wait in queues until `settle` or `deliverOne`, so a test decides on every order.
 */
export class FakeServer {
  readonly doc = createBoardDoc();
  readonly links = new Set<FakeLink>();
  /** Records that nobody may change. */
  readonly locked = new Set<string>();
  /** Refuses whole updates: the test's own rule. */
  rule: (update: Uint8Array, link: FakeLink) => RefusalReason | null = () => null;
  storeFails = false;
  /** Gives documents their client ids, where a test must be able to repeat a run exactly. */
  clientIds: (() => number) | null = null;
  hello: Partial<Hello> = {};
  /** Each update as it came in. */
  readonly came: Uint8Array[] = [];
  #refused: Range[] = [];
  /** Next clock of clients that the document does not know, since all they sent was refused. */
  readonly #unwritten = new Map<number, number>();

  link(): OpenLink {
    return (doc, listener) => new FakeLink(this, doc, listener);
  }

  /** Delivers everything in order, until nothing is left. */
  settle(): void {
    while ([...this.links].some((link) => link.deliverOne()));
  }

  get snapshot() {
    return createProjection(this.doc).snapshot;
  }

  /** A change that somebody else makes, or the server itself. */
  change(write: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.doc);
    this.doc.transact(() => write(this.doc));
    this.broadcast(Y.encodeStateAsUpdate(this.doc, before), null);
  }

  broadcast(update: Uint8Array, except: FakeLink | null): void {
    for (const link of this.links) if (link !== except && link.joined) link.tell({ type: 'update', update });
  }

  judge(update: Uint8Array, n: number, link: FakeLink): Verdict {
    this.came.push(update);
    if (this.storeFails) return { n, outcome: 'not-saved' };
    const decoded = Y.decodeUpdate(update);
    if (this.#hasGap(decoded)) return { n, outcome: 'refused', refused: [{ reason: 'gap' }] };
    const isKnownRefused = decoded.structs.some(({ id }) => isWithin(this.#refused, id));
    const missing = this.#whatMisses(decoded);
    if (missing) return { n, outcome: 'refused', refused: [{ reason: missing }] };
    const refused: RefusedObject[] = isKnownRefused ? [{ reason: 'locked' }] : this.#whyNot(update, link);
    if (refused.length > 0) return this.#fill(decoded, { n, outcome: 'refused', refused });
    if (this.#isOrphan(decoded)) return this.#fill(decoded, { n, outcome: 'orphaned', refused: [] });
    this.#fillBefore(decoded);
    Y.applyUpdate(this.doc, update);
    this.broadcast(update, link);
    return { n, outcome: 'durable' };
  }

  /** All connections break, and what was only in memory is gone. */
  restart(): void {
    for (const link of [...this.links]) link.drop();
    this.#unwritten.clear();
    this.#refused = this.#refused.filter(({ client, clock }) => clock < Y.getState(this.doc.store, client));
  }

  /** The next clock that it takes of a client. */
  #next(client: number): number {
    return Math.max(Y.getState(this.doc.store, client), this.#unwritten.get(client) ?? 0);
  }

  /** Refers to something that never came, or that was forgotten. */
  #whatMisses({ structs, ds }: Decoded): RefusalReason | null {
    const isThere = (id: Y.ID | null | undefined) =>
      !id ||
      id.clock < this.#next(id.client) ||
      structs.some((struct) => id.client === struct.id.client && id.clock < struct.id.clock + struct.length);
    const refers = structs.flatMap((struct) =>
      struct instanceof Y.Item ? [struct.origin, struct.rightOrigin, idOf(struct.parent)] : [],
    );
    if (!refers.every(isThere)) return 'reference';
    const deleted = [...ds.clients].flatMap(([client, items]) =>
      items.map(({ clock, len }) => new Y.ID(client, clock + len - 1)),
    );
    return deleted.every(isThere) ? null : 'future-delete';
  }

  /** Filler for what was refused at the beginning, now that something stands behind it. */
  #fillBefore({ structs }: Decoded): void {
    for (const { id } of structs) {
      const clock = Y.getState(this.doc.store, id.client);
      if (clock < id.clock && id.clock <= this.#next(id.client)) {
        this.#writeFiller({ client: id.client, clock, length: id.clock - clock });
      }
    }
  }

  #writeFiller(range: Range): void {
    const filler = encodeFiller([range]);
    Y.applyUpdate(this.doc, filler);
    this.broadcast(filler, null);
  }

  #hasGap(decoded: Decoded): boolean {
    const seen = new Map<number, number>();
    return decoded.structs.some(({ id, length }) => {
      const known = seen.get(id.client) ?? this.#next(id.client);
      seen.set(id.client, Math.max(known, id.clock + length));
      return id.clock > known;
    });
  }

  #whyNot(update: Uint8Array, link: FakeLink): RefusedObject[] {
    const reason = this.rule(update, link);
    if (reason) return [{ reason }];
    if (this.locked.size === 0) return [];
    const after = new Y.Doc();
    Y.applyUpdate(after, Y.encodeStateAsUpdate(this.doc));
    Y.applyUpdate(after, update);
    const touched = diffSnapshots(this.snapshot, createProjection(after).snapshot);
    const refused = touched.filter(({ id }) => this.locked.has(id));
    if (refused.length === 0) return [];
    if (touched.length > 1) return [{ reason: 'locked' }];
    return refused.map(({ kind, id }) => ({ reason: 'locked' as const, kind, id }));
  }

  #isOrphan({ structs, ds }: Decoded): boolean {
    const hangs = structs.some(
      (struct) =>
        struct instanceof Y.Item &&
        [struct.origin, struct.rightOrigin, idOf(struct.parent)].some((id) => isWithin(this.#refused, id)),
    );
    const deletes = [...ds.clients].flatMap(([client, items]) =>
      items.map(({ clock }) => ({ client, clock })),
    );
    const onlyRefused = structs.length === 0 && deletes.length > 0;
    return hangs || (onlyRefused && deletes.every((id) => isWithin(this.#refused, id as Y.ID)));
  }

  #fill(decoded: Decoded, verdict: Verdict): Verdict {
    const unknown = rangesOf(decoded).filter(
      ({ client, clock }) => clock >= Y.getState(this.doc.store, client),
    );
    this.#refused.push(...unknown);
    for (const range of unknown) {
      const { client, clock, length } = range;
      if (Y.getState(this.doc.store, client) > 0) this.#writeFiller(range);
      else this.#unwritten.set(client, clock + length);
    }
    return verdict;
  }
}

type Up = { type: 'update'; update: Uint8Array; atomic: boolean } | { type: 'step1'; vector: Uint8Array };
type Down =
  | { type: 'update' | 'step2'; update: Uint8Array }
  | { type: 'verdict'; verdict: Verdict }
  | { type: 'hello'; hello: Hello };

/** The client's end of one connection to a {@link FakeServer}. */
export class FakeLink implements ServerLink {
  readonly origin = this;
  open = false;
  joined = false;
  /** What was sent of the outbox, in order. */
  readonly resent: Uint8Array[] = [];
  readonly #server: FakeServer;
  readonly #doc: Y.Doc;
  readonly #listener: LinkListener;
  readonly #send: (update: Uint8Array, origin: unknown) => void;
  #up: Up[] = [];
  #down: Down[] = [];
  #atomic = false;
  #sent = 0;
  #judged = 0;

  constructor(server: FakeServer, doc: Y.Doc, listener: LinkListener) {
    this.#server = server;
    this.#doc = doc;
    this.#listener = listener;
    if (server.clientIds) doc.clientID = server.clientIds();
    this.#send = (update, origin) => {
      if (this.open && origin !== this) this.#up.push({ type: 'update', update, atomic: this.#atomic });
      this.#atomic = false;
    };
    doc.on('update', this.#send);
  }

  announce(atomic: boolean): number | null {
    if (!this.open) return null;
    this.#atomic = atomic;
    return ++this.#sent;
  }

  resend(update: Uint8Array, atomic: boolean): number | null {
    const number = this.announce(atomic);
    if (number === null) return null;
    this.resent.push(update);
    this.#up.push({ type: 'update', update, atomic });
    return number;
  }

  connect(): void {
    this.#server.links.add(this);
    this.open = true;
    this.#sent = this.#judged = 0;
    this.tell({
      type: 'hello',
      hello: { schema: SCHEMA_VERSION, documentId: '', role: 'participant', ...this.#server.hello },
    });
    this.#listener.connected();
    this.#up.push({ type: 'step1', vector: Y.encodeStateVector(this.#doc) });
  }

  /** The connection breaks: what is under way in both directions is gone. */
  drop(): void {
    if (!this.open) return;
    this.open = this.joined = false;
    this.#up = [];
    this.#down = [];
    this.#listener.disconnected();
  }

  end(code: number): void {
    this.drop();
    this.#listener.ended(code);
  }

  closeTooLarge(): void {
    this.#listener.tooLarge();
    this.drop();
  }

  destroy(): void {
    this.drop();
    this.#doc.off('update', this.#send);
    this.#server.links.delete(this);
  }

  tell(message: Down): void {
    if (this.open) this.#down.push(message);
  }

  get waiting(): boolean {
    return this.#up.length > 0 || this.#down.length > 0;
  }

  /** Delivers the next message to the server, or, with nothing to send, the next one to the client. */
  deliverOne(): boolean {
    return this.deliverUp() || this.deliverDown();
  }

  deliverUp(): boolean {
    const message = this.#up.shift();
    if (!message) return false;
    if (message.type === 'step1') {
      this.joined = true;
      this.tell({ type: 'step2', update: Y.encodeStateAsUpdate(this.#server.doc, message.vector) });
    } else {
      this.#judged += 1;
      this.tell({ type: 'verdict', verdict: this.#server.judge(message.update, this.#judged, this) });
    }
    return true;
  }

  deliverDown(): boolean {
    const message = this.#down.shift();
    if (!message) return false;
    if (message.type === 'verdict') this.#listener.verdict(message.verdict);
    else if (message.type === 'hello') this.#listener.hello(message.hello);
    else {
      this.#listener.received(message.update);
      Y.applyUpdate(this.#doc, message.update, this);
      this.#listener.taken();
      if (message.type === 'step2') this.#listener.synced();
    }
    return true;
  }
}
