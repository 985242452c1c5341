import type * as Y from 'yjs';
import { addRecord } from '../../shared/document/writeRecord.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { addRecords, type AddRecordsInput } from '../../shared/operations/addRecords.ts';
import type { OperationCall, ReadyOperation, Refusal } from '../../shared/operations/operation.ts';
import { readyOperation } from '../../shared/operations/registry.ts';
import { OPEN_TARGET, type Actor } from '../../shared/permissions/can.ts';
import { isFrozen } from '../../shared/permissions/layers.ts';
import { seatOf } from '../../shared/permissions/seating.ts';
import { RECORD_KINDS, tableOf, type RecordKind } from '../../shared/model/tables.ts';
import { planEraseWords } from '../session/bin.ts';
import { planCoverRecords, type CoverText } from '../session/covers.ts';
import type { AddCopies } from '../session/copies.ts';
import type { SyncAdmission } from '../sync/admission.ts';
import type { ChangeManner } from '../sync/liveDocument.ts';

/** What the HTTP interface needs of the rooms. */
export interface Rooms {
  read<Result>(documentId: string, read: (snapshot: BoardSnapshot) => Result): Promise<Result>;
  change<Result>(
    documentId: string,
    participantId: string | null,
    run: (doc: Y.Doc, snapshot: BoardSnapshot) => Result,
    ownerOf?: (recordId: string) => string | null,
    manner?: ChangeManner,
  ): Promise<Result>;
  erase(boardId: string): Promise<void>;
  compact(documentId: string): Promise<void>;
}

/** The HTTP interface's door to the documents of boards. */
export interface BoardDocuments {
  /** The board as it is now. Throws when it cannot be loaded: an error, never a blank board. */
  read(documentId: string): Promise<BoardSnapshot>;
  /** Asks whether `run` would do these operations now. @throws (rejects) OperationRefused */
  check(documentId: string, actor: Actor, calls: readonly OperationCall[]): Promise<void>;
  /** Runs operations in one go on behalf of somebody; resolves once they are durable. None is done if one may not be. */
  run(documentId: string, actor: Actor, calls: readonly OperationCall[]): Promise<void>;
  /** The same as the server itself, for what templates hold: the records are nobody's. */
  furnish(documentId: string, calls: readonly OperationCall[]): Promise<void>;
  readonly addCopies: AddCopies;
  /** Takes the words of what lies in the bin away for good: from the board, and from everything that is stored of it. */
  eraseWords(documentId: string, ids: readonly string[]): Promise<void>;
  /** Covers names in records, and in everything that is stored of them; `ids` null = in all. Resolves once that is stored. */
  coverWords(documentId: string, cover: CoverText, ids: ReadonlySet<string> | null): Promise<void>;
  /** Closes and erases all documents of a board. */
  erase(boardId: string): Promise<void>;
}

/** Operations that were not done, because one of them may not be. */
export class OperationRefused extends Error {
  override readonly name = 'OperationRefused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/** Makes the door over the rooms. @param locksOf what is locked and frozen on a board now */
export function createBoardDocuments(rooms: Rooms, locksOf: SyncAdmission['locksOf']): BoardDocuments {
  function requireAllowed(
    documentId: string,
    actor: Actor,
    ready: readonly ReadyOperation[],
    snapshot: BoardSnapshot,
  ): void {
    const { locked, layers, seating } = locksOf(documentId);
    const seatsNow = seating();
    const targetOf = (kind: RecordKind, id: string) => ({
      ...OPEN_TARGET,
      locked: locked.has(id),
      frozen: isFrozen(snapshot, layers, kind, id),
      ...seatOf(seatsNow, actor.participantId, kind, id),
    });
    for (const { operation, call } of ready) {
      const allowed = operation.allow({ snapshot, actor, targetOf, layers, seating: seatsNow }, call.input);
      if (!allowed.ok) throw new OperationRefused(allowed.reason);
    }
    requireRoom(snapshot, ready);
  }

  return {
    read: (documentId) => rooms.read(documentId, copySnapshot),
    async check(documentId, actor, calls) {
      const ready = calls.map(requireReady);
      await rooms.read(documentId, (snapshot) => requireAllowed(documentId, actor, ready, snapshot));
    },
    async run(documentId, actor, calls) {
      const ready = calls.map(requireReady);
      await rooms.change(documentId, actor.participantId, (doc, snapshot) => {
        // All are asked before the first writes: half an import would be worse than none.
        requireAllowed(documentId, actor, ready, snapshot);
        applyAll(doc, ready);
      });
    },
    async furnish(documentId, calls) {
      const ready = calls.map(requireReady);
      await rooms.change(documentId, null, (doc) => applyAll(doc, ready));
    },
    addCopies(documentId, plan, manner) {
      const owners = new Map<string, string | null>();
      return rooms.change(
        documentId,
        null,
        (doc, snapshot) => {
          const copies = plan(snapshot);
          for (const kind of RECORD_KINDS)
            requireRoomFor(snapshot, kind, copies.filter((copy) => copy.kind === kind).length);
          for (const { kind, record, participantId } of copies) {
            owners.set(record.id, participantId);
            addRecord(doc, kind, record);
          }
          return copies.length;
        },
        (recordId) => owners.get(recordId) ?? null,
        manner,
      );
    },
    async eraseWords(documentId, ids) {
      await rooms.change(documentId, null, (doc, snapshot) =>
        applyAll(doc, planEraseWords(snapshot, new Set(ids)).map(requireReady)),
      );
      // Until then they lie in the journal.
      await rooms.compact(documentId);
    },
    async coverWords(documentId, cover, ids) {
      const isChanged = await rooms.change(documentId, null, (doc, snapshot) => {
        const calls = planCoverRecords(snapshot, cover, ids);
        applyAll(doc, calls.map(requireReady));
        return calls.length > 0;
      });
      if (isChanged || ids === null) await rooms.compact(documentId);
    },
    erase: (boardId) => rooms.erase(boardId),
  };
}

function requireReady(call: OperationCall): ReadyOperation {
  const ready = readyOperation(call);
  if (!ready.ok) throw new OperationRefused(ready.reason);
  return ready.value;
}

/** Each operation alone may fit where all of them together do not. */
function requireRoom(snapshot: BoardSnapshot, ready: readonly ReadyOperation[]): void {
  for (const kind of RECORD_KINDS) {
    const added = ready.reduce((sum, { operation, call }) => sum + countAdded(operation.name, call, kind), 0);
    requireRoomFor(snapshot, kind, added);
  }
}

function requireRoomFor(snapshot: BoardSnapshot, kind: RecordKind, added: number): void {
  if (added > 0 && snapshot[kind].size + added > tableOf(kind).most)
    throw new OperationRefused({ reason: 'too-many', kind });
}

function countAdded(name: string, call: OperationCall, kind: RecordKind): number {
  if (name !== addRecords.name) return 0;
  const { kind: addedKind, records } = call.input as AddRecordsInput;
  return addedKind === kind ? records.length : 0;
}

function applyAll(doc: Y.Doc, ready: readonly ReadyOperation[]): void {
  for (const { operation, call } of ready) operation.apply(doc, call.input);
}

/** Records are frozen; the maps live on with the document. */
function copySnapshot(snapshot: BoardSnapshot): BoardSnapshot {
  const copies = RECORD_KINDS.map((kind) => [kind, new Map<string, unknown>(snapshot[kind])] as const);
  // Each copy holds what the map of its kind held.
  return Object.fromEntries(copies) as unknown as BoardSnapshot;
}
