import type * as Y from 'yjs';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { CLOSE } from '../../shared/sync/messages.ts';
import { boardIdOf, type RecordOwner } from '../storage/boardStore.ts';
import type { ChangeManner } from './liveDocument.ts';
import { loadDocument } from './loadDocument.ts';
import type { OwnerOf } from './recordChange.ts';
import { Room } from './room.ts';
import type { RoomParts } from './roomParts.ts';

/** A room that stays open until it is released. */
export interface HeldRoom {
  readonly room: Room;
  /** Lets go; doing it twice is harmless. */
  release(): void;
}

/** Says that nobody is let in any more. */
export class ServerEnding extends Error {
  override readonly name = 'ServerEnding';
}

interface Slot {
  readonly documentId: string;
  readonly loading: Promise<Room>;
  room: Room | null;
  holds: number;
  /** Somebody came for it; else it was opened for a glance alone. */
  isVisited: boolean;
  cancelIdle: (() => void) | null;
}

/** A room that nobody needs is kept for so long: people reload pages. */
const idleMs = 30_000;
const beatMs = 15_000;
/** How long the last changes may take to be stored when the server ends. */
const flushWithinMs = 2_500;

/** All open documents; each is loaded once, however many come at the same time. */
export class RoomRegistry {
  readonly #parts: RoomParts;
  readonly #slots = new Map<string, Slot>();
  #cancelBeat: () => void;
  #isClosing = false;

  constructor(parts: RoomParts) {
    this.#parts = parts;
    this.#cancelBeat = this.#scheduleBeat();
  }

  get openRooms(): number {
    return this.#slots.size;
  }

  get connections(): number {
    let count = 0;
    for (const { room } of this.#slots.values()) count += room?.readers.size ?? 0;
    return count;
  }

  /**
   * Opens a document, or joins those for whom it is being opened.
   * @throws (rejects) what loading throws; the next try loads anew
   */
  hold(documentId: string): Promise<HeldRoom> {
    return this.#hold(documentId, true);
  }

  async #hold(documentId: string, isVisit: boolean): Promise<HeldRoom> {
    if (this.#isClosing) throw new ServerEnding();
    const slot = this.#slots.get(documentId) ?? this.#open(documentId);
    if (isVisit) slot.isVisited = true;
    // Before anything is awaited: from now on nobody lets this room go.
    slot.holds += 1;
    slot.cancelIdle?.();
    slot.cancelIdle = null;
    const room = await slot.loading;
    if (this.#isClosing) throw new ServerEnding();
    let isHeld = true;
    const release = () => {
      if (isHeld) this.#release(slot);
      isHeld = false;
    };
    return { room, release };
  }

  #open(documentId: string): Slot {
    const loading = loadDocument(this.#parts.store, documentId, this.#parts.migrate).then(
      (loaded) => (slot.room = new Room(documentId, this.#parts, loaded)),
    );
    const slot: Slot = { documentId, loading, room: null, holds: 0, isVisited: false, cancelIdle: null };
    this.#slots.set(documentId, slot);
    loading.catch(() => this.#forget(slot));
    return slot;
  }

  #forget(slot: Slot): void {
    if (this.#slots.get(slot.documentId) === slot) this.#slots.delete(slot.documentId);
  }

  #release(slot: Slot): void {
    slot.holds -= 1;
    if (slot.holds > 0) return;
    if (slot.isVisited) this.#letGoLater(slot);
    else void this.#letGo(slot);
  }

  #letGoLater(slot: Slot): void {
    slot.cancelIdle?.();
    slot.cancelIdle = this.#parts.clock.after(idleMs, () => void this.#letGo(slot));
  }

  /** Whoever comes while this waits finds the slot still there and keeps it; what is in memory is never behind the store. */
  async #letGo(slot: Slot): Promise<void> {
    const { room } = slot;
    if (room === null) return;
    await room.settled();
    if (slot.holds === 0) await room.compactForRest();
    // Somebody may have come and gone meanwhile, and let go of it already.
    if (slot.holds > 0 || this.#slots.get(slot.documentId) !== slot) return;
    if (room.isBusy) return this.#letGoLater(slot);
    this.#forget(slot);
    room.destroy();
  }

  /** Makes one state of all that is stored of a document, so that deleted words are in none of it. */
  async compact(documentId: string): Promise<void> {
    const { room, release } = await this.hold(documentId);
    try {
      await room.settled();
      // One that is under way may have begun before the last change.
      await room.compactForRest();
      await room.compactForRest();
    } finally {
      release();
    }
  }

  /** Reads a document as it is now; loads it for that if need be. */
  async read<Result>(documentId: string, read: (snapshot: BoardSnapshot) => Result): Promise<Result> {
    const { room, release } = await this.hold(documentId);
    try {
      return room.read(read);
    } finally {
      release();
    }
  }

  /**
   * As `read`, for looking through many documents: one that was opened for that alone does not stay in memory.
   * @throws as `read`
   */
  async glance<Result>(documentId: string, read: (snapshot: BoardSnapshot) => Result): Promise<Result> {
    const { room, release } = await this.#hold(documentId, false);
    try {
      return room.read(read);
    } finally {
      release();
    }
  }

  /**
   * Changes a document on somebody's behalf, in one transaction; resolves once that is stored.
   * What may be done is for the caller to have checked.
   * @param participantId whose new records are, unless `ownerOf` says of each; null = nobody's
   * @param run must not throw once it has begun to write
   * @throws (rejects) NotSaved when the store fails; what `run` and loading throw
   */
  async change<Result>(
    documentId: string,
    participantId: string | null,
    run: (doc: Y.Doc, snapshot: BoardSnapshot) => Result,
    ownerOf?: OwnerOf,
    manner?: ChangeManner,
  ): Promise<Result> {
    const { room, release } = await this.hold(documentId);
    try {
      return await room.change(participantId, run, ownerOf, manner);
    } finally {
      release();
    }
  }

  /** Undoes what one person did on a document in the last `milliseconds`; gives how many changes. @throws as `change` */
  async takeBack(
    documentId: string,
    participantId: string,
    milliseconds: number,
    byId: string,
  ): Promise<number> {
    const { room, release } = await this.hold(documentId);
    try {
      return await room.takeBack(participantId, milliseconds, byId);
    } finally {
      release();
    }
  }

  /** Who made the records of a document, whether it is open or not. */
  async authorsOf(documentId: string): Promise<RecordOwner[]> {
    return this.#slots.get(documentId)?.room?.records() ?? this.#parts.store.owners(documentId);
  }

  /** Ends one person's sockets, everywhere. */
  revoke(participantId: string, code: number, reason: string): void {
    for (const { room } of this.#slots.values()) {
      room?.readers.close(code, reason, (connection) => connection.participantId === participantId);
    }
  }

  /** Erases all documents of a board, open or not. Doing it twice is harmless. */
  async erase(boardId: string): Promise<void> {
    const slots = [...this.#slots.values()].filter(({ documentId }) => boardIdOf(documentId) === boardId);
    for (const slot of slots) await this.#end(slot);
    await this.#parts.store.eraseBoard(boardId);
    // Whoever was being let in while the rows went.
    for (const slot of [...this.#slots.values()]) {
      if (boardIdOf(slot.documentId) === boardId) await this.#end(slot);
    }
  }

  /** Resolves once everything that was accepted in open documents of which this is true is stored, or known not to be. */
  async settled(fits: (documentId: string) => boolean): Promise<void> {
    const slots = [...this.#slots.values()].filter(({ documentId }) => fits(documentId));
    await Promise.all(slots.map(async ({ loading }) => (await loading.catch(() => null))?.settled()));
  }

  /** Sends everybody away from documents that are erased in the store. */
  async endErased(documentIds: readonly string[]): Promise<void> {
    const ids = new Set(documentIds);
    for (const slot of [...this.#slots.values()]) if (ids.has(slot.documentId)) await this.#end(slot);
  }

  async #end(slot: Slot): Promise<void> {
    const room = await slot.loading.catch(() => null);
    this.#forget(slot);
    slot.cancelIdle?.();
    if (room === null) return;
    room.end(CLOSE.erased, 'erased');
    await room.settled();
    room.destroy();
  }

  /** Stores what was accepted and sends everybody away, to come back after the restart. */
  async closeAll(): Promise<void> {
    this.#isClosing = true;
    this.#cancelBeat();
    const rooms = [...this.#slots.values()].flatMap(({ room }) => (room === null ? [] : [room]));
    for (const room of rooms) room.stopWriting();
    const stored = Promise.all(rooms.map((room) => room.settled()));
    await Promise.race([stored, this.#wait(flushWithinMs)]);
    for (const room of rooms) room.readers.close(CLOSE.restart, 'restarting');
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.#parts.clock.after(milliseconds, resolve));
  }

  #scheduleBeat(): () => void {
    return this.#parts.clock.after(beatMs, () => {
      for (const { room } of this.#slots.values()) room?.beat();
      this.#cancelBeat = this.#scheduleBeat();
    });
  }
}
