import * as Y from 'yjs';
import type { GuardContext, GuardVerdict } from '../../server/sync/guard/guard.ts';
import { judgeUpdate } from '../../server/sync/guard/judgeUpdate.ts';
import { LIVE_LIMITS, type GuardLimits } from '../../server/sync/guard/limits.ts';
import { UnwrittenClocks } from '../../server/sync/unwrittenClocks.ts';
import { createProjection } from '../../shared/document/project.ts';
import { readRecord } from '../../shared/document/readRecord.ts';
import { createBoardDoc } from '../../shared/document/roots.ts';
import { ALL_CAPABILITIES, type Capability } from '../../shared/model/capability.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../shared/model/snapshot.ts';
import { RECORD_KINDS, type RecordKind } from '../../shared/model/tables.ts';
import type { Role } from '../../shared/permissions/can.ts';
import { NO_SEATING, seatOf, whyNotPut, type Seating } from '../../shared/permissions/seating.ts';

/** How one update is sent; what is left out is the ordinary case. */
export interface Sending {
  readonly role?: Role;
  readonly atomic?: boolean;
  readonly limits?: Partial<GuardLimits>;
}

const SERVER = 'server';

/** Reads the records when a rule asks for them: most updates ask for none. */
function lazySnapshot(copy: () => Y.Doc): BoardSnapshot {
  let read: BoardSnapshot | null = null;
  const snapshot = () => (read ??= createProjection(copy()).snapshot);
  return {
    ...EMPTY_SNAPSHOT,
    get postIt() {
      return snapshot().postIt;
    },
    get actor() {
      return snapshot().actor;
    },
  };
}

/**
 * A room as far as the guard needs one: a document, the server's tables, and what was accepted.
 * No sockets and no storage: those have tests of their own.
 */
export class GuardedRoom {
  doc = createBoardDoc();
  readonly clientOwners = new Map<number, string>();
  readonly recordOwners = new Map<string, string>();
  readonly locked = new Set<string>();
  readonly frozen = new Set<string>();
  /** What everybody is sent: canonical bytes only. */
  readonly accepted: Uint8Array[] = [];
  #unwritten = new UnwrittenClocks();
  steps: ReadonlySet<Capability> = ALL_CAPABILITIES;
  sharedText = false;
  isPrivate = false;
  seating: Seating = NO_SEATING;
  clientsPerDay = 500;
  /** Tests see mistakes of the guard as exceptions; the room's own call swallows them. */
  check: (context: GuardContext, update: Uint8Array) => GuardVerdict = judgeUpdate;
  /** Told of each verdict before anything of it is taken down or applied. */
  onJudged: (context: GuardContext, update: Uint8Array, verdict: GuardVerdict) => void = () => undefined;

  contextOf(
    participantId: string,
    { role = 'participant', atomic = false, limits }: Sending = {},
  ): GuardContext {
    return {
      doc: this.doc,
      isPrivate: this.isPrivate,
      participantId,
      actor: { participantId, role, stepAllows: this.steps, sharedText: this.sharedText },
      atomic,
      clientOwner: (client) => this.clientOwners.get(client) ?? null,
      whyNotBind: (id, count) => {
        const there = [...this.clientOwners.values()].filter((owner) => owner === id).length;
        return there + count > this.clientsPerDay ? 'too-many-clients' : null;
      },
      unwrittenUntil: (client) => this.#unwritten.until(participantId, client),
      recordOwner: (kind, id) => this.recordOwners.get(`${kind}/${id}`) ?? null,
      targetState: (kind, id) => ({
        locked: this.locked.has(`${kind}/${id}`),
        frozen: this.frozen.has(`${kind}/${id}`),
        ...seatOf(this.seating, participantId, kind, id),
      }),
      noteOf: (id) => readRecord(this.doc, 'postIt', id) ?? readRecord(this.doc, 'imaginedPostIt', id),
      whyNotPut: (put, placeOf) => {
        if (this.isPrivate) return null;
        const actor = { participantId, role, stepAllows: this.steps, sharedText: this.sharedText };
        return whyNotPut(
          this.seating,
          lazySnapshot(() => this.copy()),
          actor,
          put,
          placeOf,
        );
      },
      isFrozenPlace: (place) => place[0] === 'theme' && this.frozen.has(`theme/${place[1]}`),
      limits: { ...LIVE_LIMITS, ...limits },
    };
  }

  /** What a room does with an update, in its order, without the commit. */
  receive(participantId: string, update: Uint8Array, sending: Sending = {}): GuardVerdict {
    const context = this.contextOf(participantId, sending);
    const verdict = this.check(context, update);
    this.onJudged(context, update, verdict);
    this.enter(participantId, verdict);
    if (verdict.canonical) {
      Y.applyUpdate(this.doc, verdict.canonical);
      this.accepted.push(verdict.canonical);
    }
    return verdict;
  }

  /** Takes down what a verdict says of ids. */
  enter(participantId: string, { unwritten, newClients, owned }: GuardVerdict): void {
    this.#unwritten.remember(participantId, unwritten);
    for (const client of newClients) this.clientOwners.set(client, participantId);
    for (const { kind, recordId } of owned) this.recordOwners.set(`${kind}/${recordId}`, participantId);
  }

  /** A restart of the server: what was only in memory is gone. */
  restart(): void {
    this.#unwritten = new UnwrittenClocks();
  }

  /** The server writes under an id of its own. */
  write(change: (doc: Y.Doc) => void): void {
    const doc = this.copy();
    this.clientOwners.set(doc.clientID, SERVER);
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(doc));
    this.load(Y.encodeStateAsUpdate(doc, before));
  }

  /** Takes an update as it is, past the guard: for what is there before a test begins. */
  load(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update);
    this.accepted.push(update);
  }

  /** The document as a newcomer gets it. */
  copy(): Y.Doc {
    const doc = createBoardDoc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc));
    return doc;
  }

  /** All that is visible, for comparing. Keys in order, whatever order they were made in. */
  content(): string {
    return contentOf(this.doc);
  }

  /** What waits in the document for something that is missing: nothing may, ever. */
  pending(): unknown {
    return this.doc.store.pendingStructs ?? this.doc.store.pendingDs;
  }
}

export function contentOf(doc: Y.Doc, keep: (kind: RecordKind, id: string) => boolean = () => true): string {
  const lines: string[] = [];
  for (const kind of RECORD_KINDS) {
    for (const [id, record] of doc.getMap(kind).entries()) {
      if (!keep(kind, id)) continue;
      const fields =
        record instanceof Y.Map
          ? Object.entries(record.toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))
          : record;
      lines.push(`${kind}/${id} ${JSON.stringify(fields)}`);
    }
  }
  return lines.sort().join('\n');
}
