import { randomInt } from 'node:crypto';
import * as Y from 'yjs';
import { ALL_CAPABILITIES } from '../../shared/model/capability.ts';
import { parseDocumentId } from '../../shared/model/documentId.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import {
  createProjection,
  type Projection,
  type RecordChange,
  type RecordName,
} from '../../shared/document/project.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { Actor } from '../../shared/permissions/can.ts';
import { isFrozen, isFrozenPlace } from '../../shared/permissions/layers.ts';
import { seatOf, whyNotPut, type Seating } from '../../shared/permissions/seating.ts';
import {
  boardIdOf,
  type JournalEntry,
  type RecordOwner,
  type WrittenTogether,
} from '../storage/boardStore.ts';
import { AnswerFrames } from './answerFrames.ts';
import type { GuardContext } from './guard/guardContext.ts';
import type { GuardVerdict } from './guard/guardVerdict.ts';
import { limitsFor } from './guard/limits.ts';
import { RESERVED_BELOW, SERVER_OWNER, type Ownership } from './ownership.ts';
import { EMPTY_UPDATE, type SyncUpdate } from './protocol.ts';
import { RecentChanges, type RecentChange } from './recentChanges.ts';
import { recordChange, type OwnerOf } from './recordChange.ts';
import { nameInLog } from './nameInLog.ts';
import type { RoomParts } from './roomParts.ts';
import { UnwrittenClocks } from './unwrittenClocks.ts';

/** How the server makes a change of its own. */
export interface ChangeManner {
  /** Under a Yjs client id that is used for this one change, and for nothing else ever. */
  readonly underOwnClient?: boolean;
  /** What is stored in one and the same transaction. */
  readonly together?: WrittenTogether;
}

/** A document in memory and whose its records are. Runs ahead of the store by what is not committed yet. */
export class LiveDocument {
  readonly #documentId: string;
  readonly #boardId: string;
  readonly #isPrivate: boolean;
  readonly #parts: RoomParts;
  readonly #answers = new AnswerFrames();
  readonly #recent: RecentChanges;
  readonly #unwritten = new UnwrittenClocks();
  #doc: Y.Doc;
  #projection: Projection | null = null;
  /** What was changed and nobody was told of yet. */
  #untold: RecordChange[] = [];
  #isInOne = false;
  #ownership: Ownership;

  constructor(documentId: string, parts: RoomParts, loaded: { doc: Y.Doc; ownership: Ownership }) {
    this.#documentId = documentId;
    this.#boardId = boardIdOf(documentId);
    this.#isPrivate = parseDocumentId(documentId)?.scope === 'private';
    this.#parts = parts;
    this.#doc = loaded.doc;
    this.#recent = new RecentChanges(parts.clock);
    this.#ownership = loaded.ownership;
  }

  /** Reads the records when somebody first writes or asks for them: whoever only comes does not wait for that. */
  #reading(): Projection {
    return (this.#projection ??= this.#watch(this.#doc));
  }

  /** Reads along, and remembers how records were before somebody changed them. */
  #watch(doc: Y.Doc): Projection {
    const projection = createProjection(doc);
    projection.onChange((changes, origin) => {
      if (typeof origin === 'string') this.#recent.add(origin, changes);
      this.#untold.push(...changes);
      if (!this.#isInOne) this.#tell();
    });
    return projection;
  }

  /** Whoever stumbles over what they are told does not harm the document. */
  #tell(): void {
    const changes = this.#untold;
    if (changes.length === 0) return;
    this.#untold = [];
    const ids = changes.map(({ id }) => id);
    try {
      this.#parts.onRecords(this.#documentId, ids);
      if (changes.some(changesWriters)) this.#parts.onWriters(this.#documentId);
    } catch (error) {
      this.#parts.log.error('room.tellFailed', { documentId: nameInLog(this.#documentId) }, error);
    }
  }

  /**
   * Runs what checks and applies several updates in one transaction of Yjs, which counts the clocks of all clients
   * once before and once after each. False if something went wrong, in `run` or after it: then the document can not be
   * trusted any more.
   */
  inOne(run: () => unknown): boolean {
    this.#reading();
    this.#isInOne = true;
    try {
      this.#doc.transact(run);
      return true;
    } catch (error) {
      this.#logFailed(error);
      return false;
    } finally {
      this.#isInOne = false;
      this.#tell();
    }
  }

  #logFailed(error: unknown): void {
    this.#parts.log.error('room.applyFailed', { documentId: nameInLog(this.#documentId) }, error);
  }

  /** Asks the guard about an update of somebody's. */
  check(actor: Actor, atomic: boolean, message: SyncUpdate): GuardVerdict {
    const { admission, checkUpdate, quota } = this.#parts;
    const { locked, layers, seating } = admission.locksOf(this.#boardId);
    const seatsNow = onceMade(seating);
    const { snapshot } = this.#reading();
    const { participantId } = actor;
    const context: GuardContext = {
      doc: this.#doc,
      isPrivate: this.#isPrivate,
      participantId,
      // What a step allows concerns the board that all see; whether this may be written the round says.
      actor: this.#isPrivate ? { ...actor, stepAllows: ALL_CAPABILITIES } : actor,
      atomic,
      clientOwner: this.#ownership.clientOwner,
      whyNotBind: quota.whyNotBind,
      unwrittenUntil: (client) => this.#unwritten.until(participantId, client),
      recordOwner: (_kind, id) => this.#ownership.recordOwner(id),
      targetState: (kind, id) => ({
        locked: locked.has(id),
        frozen: isFrozen(snapshot, layers, kind, id),
        anonymous: kind === 'postIt' && snapshot.postIt.get(id)?.anonymous === true,
        ...(kind === 'actor' ? seatOf(seatsNow(), participantId, kind, id) : {}),
      }),
      noteOf: (id) => snapshot.postIt.get(id) ?? snapshot.imaginedPostIt.get(id) ?? null,
      whyNotPut: (put, placeOf) => whyNotPut(seatsNow(), snapshot, actor, put, placeOf),
      isFrozenPlace: (place) => isFrozenPlace(snapshot, layers, place),
      limits: limitsFor(message),
    };
    const verdict = checkUpdate(context, message.update);
    this.#unwritten.remember(participantId, verdict.unwritten);
    return verdict;
  }

  /** Within `inOne`. False if Yjs could not take what the guard let through: the document can not be trusted any more. */
  apply(canonical: Uint8Array, participantId: string, touched: readonly RecordName[]): boolean {
    this.#answers.clear();
    try {
      Y.applyUpdate(this.#doc, canonical, participantId);
      // What is checked next is checked against this.
      this.#reading().readAhead(touched, participantId);
      return this.#doc.store.pendingStructs === null && this.#doc.store.pendingDs === null;
    } catch (error) {
      this.#logFailed(error);
      return false;
    }
  }

  /** Takes down whose an applied update's records and client ids are; gives its line for the journal. */
  enter(participantId: string, update: Uint8Array, verdict: GuardVerdict): JournalEntry {
    const owned = verdict.owned.map(({ kind, recordId }) => ({ kind, recordId, participantId }));
    const clients = verdict.newClients.map((clientId) => ({ clientId, participantId }));
    for (const owner of owned) this.#ownership.addRecord(owner);
    for (const binding of clients) this.#ownership.addClient(binding);
    if (clients.length > 0) this.#parts.quota.bound(participantId, clients.length);
    const { firstClocks } = verdict;
    return { documentId: this.#documentId, participantId, update, firstClocks, owned, clients };
  }

  /**
   * Runs a change of the server's own; `entry` is null when it changed nothing.
   * @throws what `run` throws, as the cause of a `HalfDone` if the document was written to before
   */
  change<Result>(
    participantId: string | null,
    run: (doc: Y.Doc, snapshot: BoardSnapshot) => Result,
    ownerOf?: OwnerOf,
    { underOwnClient = false, together }: ChangeManner = {},
  ): { readonly result: Result; readonly entry: JournalEntry | null } {
    this.#answers.clear();
    this.#reading();
    const doc = this.#doc;
    const client = underOwnClient ? this.#freshClient() : doc.clientID;
    const change = recordChange(doc, participantId, (snapshot) => run(doc, snapshot), ownerOf, client);
    const { update, firstClocks, owned, result } = change;
    if (update === null && together === undefined) return { result, entry: null };
    for (const owner of owned) this.#ownership.addRecord(owner);
    const clients = underOwnClient ? [{ clientId: client, participantId: SERVER_OWNER }] : [];
    for (const binding of clients) this.#ownership.addClient(binding);
    const entry = {
      ...{ documentId: this.#documentId, participantId, update: update ?? EMPTY_UPDATE },
      ...{ firstClocks, owned, clients },
      ...(together === undefined ? {} : { together }),
    };
    return { result, entry };
  }

  /** A Yjs client id that nobody used here. */
  #freshClient(): number {
    for (;;) {
      const client = randomInt(RESERVED_BELOW, 2 ** 32);
      if (this.#ownership.clientOwner(client) === null && Y.getState(this.#doc.store, client) === 0)
        return client;
    }
  }

  read<Result>(read: (snapshot: BoardSnapshot) => Result): Result {
    return read(this.#reading().snapshot);
  }

  /** What one person did in the last `milliseconds`, oldest first; what lies in a frozen layer stays as it is. */
  recentOf(participantId: string, milliseconds: number): RecentChange[] {
    const { layers } = this.#parts.admission.locksOf(this.#boardId);
    const { snapshot } = this.#reading();
    const changes = this.#recent.of(participantId, milliseconds);
    return changes.filter(({ kind, id }) => !isFrozen(snapshot, layers, kind, id));
  }

  records(): RecordOwner[] {
    return this.#ownership.records();
  }

  /** What somebody with this state vector is missing; null when everything there is serves as well. */
  answerTo(stateVector: Uint8Array): Buffer | null {
    return this.#answers.frameFor(this.#doc, stateVector);
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /** Goes on with a copy read anew from the store. */
  replace(loaded: { readonly doc: Y.Doc; readonly ownership: Ownership }): void {
    this.destroy();
    this.#doc = loaded.doc;
    this.#ownership = loaded.ownership;
  }

  destroy(): void {
    this.#answers.clear();
    this.#projection?.destroy();
    this.#projection = null;
    this.#doc.destroy();
  }
}

/** Most updates touch no column. */
function onceMade(make: () => Seating): () => Seating {
  let made: Seating | null = null;
  return () => (made ??= make());
}

/** Typing does not: most changes are. */
function changesWriters({ kind, before, after }: RecordChange): boolean {
  if (kind !== 'postIt') return false;
  const [was, is] = [before as PostIt | null, after as PostIt | null];
  return was?.deleted !== is?.deleted || was?.cohort !== is?.cohort;
}
