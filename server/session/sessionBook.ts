import { EVENT } from '../../shared/session/events.ts';
import type { FactsSnapshot, Viewer } from '../../shared/session/facts.ts';
import type { Grants } from '../access/grants.ts';
import type { StoredParticipant, WorkshopChange } from '../storage/workshopStore.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Authorship } from './authorship.ts';
import { createBrokenOutBook, type BrokenOutBook } from './brokenOutBook.ts';
import type { After } from './facilities/presence.ts';
import type { Roster } from './facilities/roster.ts';
import type { FactsReader } from './factsFeed.ts';
import { seatsHeldThrough } from './items/seat.ts';
import type { SessionSocket } from './receiveEvents.ts';
import { createReader, createWorkshopSession, type WorkshopSession } from './workshopSession.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';

interface BookParts {
  readonly after: After;
  readonly authorship: Authorship;
  readonly grants: Grants;
  readonly joinOrigin: () => string;
  readonly log: Logger;
  readonly now: () => number;
  readonly registry: WorkshopRegistry;
}

/** The sessions of all workshops that somebody is connected to, and who reads which. */
export class SessionBook {
  readonly #parts: BookParts;
  readonly #roster: Roster;
  readonly #sessions = new Map<string, WorkshopSession>();
  readonly #readers = new Map<SessionSocket, FactsReader>();
  /** Connected sockets of each workshop, those included whose first facts are on their way. */
  readonly #connected = new Map<string, number>();
  readonly #knownBoards = new Map<string, Promise<void>>();
  readonly #brokenOut: BrokenOutBook;
  readonly #stopAuthors: () => void;

  constructor(parts: BookParts, roster: Roster) {
    this.#parts = parts;
    this.#roster = roster;
    this.#brokenOut = createBrokenOutBook(
      parts.authorship,
      parts.after,
      (boardId) => this.#touchBoard(boardId),
      (error) => parts.log.warn('session.writersNotCounted', {}, error),
    );
    this.#stopAuthors = parts.authorship.onAuthored((authored) => {
      for (const one of authored) {
        const workshopId = parts.registry.ofBoard(one.boardId)?.workshop.id ?? '';
        this.#sessions.get(workshopId)?.addAuthors([one]);
      }
    });
  }

  /** Sends the facts to a new socket and keeps it told. */
  async enter(socket: SessionSocket): Promise<void> {
    const { workshopId, boardId, participantId } = socket.data;
    this.#connected.set(workshopId, (this.#connected.get(workshopId) ?? 0) + 1);
    const session = this.#open(workshopId);
    if (session === null) return void socket.disconnect(true);
    if (boardId !== null) await this.#knowBoard(session, boardId);
    if (!socket.connected) return;
    const reader = createReader(() => this.#viewerOf(participantId), {
      sendSnapshot: (snapshot) => socket.emit(EVENT.facts, snapshot),
      sendDelta: (delta) => socket.emit(EVENT.delta, delta),
    });
    this.#readers.set(socket, reader);
    session.feed.add(reader);
  }

  leave(socket: SessionSocket): void {
    const reader = this.#readers.get(socket);
    const { workshopId } = socket.data;
    const session = this.#sessions.get(workshopId);
    this.#readers.delete(socket);
    if (reader !== undefined) session?.feed.remove(reader);
    const left = (this.#connected.get(workshopId) ?? 1) - 1;
    this.#connected.set(workshopId, left);
    if (left === 0 && session !== undefined) this.#close(workshopId, session);
  }

  /** Everything anew, or null for a socket whose first facts are still on their way. */
  refresh(socket: SessionSocket): FactsSnapshot | null {
    const reader = this.#readers.get(socket);
    return reader === undefined
      ? null
      : (this.#sessions.get(socket.data.workshopId)?.feed.refresh(reader) ?? null);
  }

  /** Whoever has another role now may know other facts: they get all of them anew. */
  refreshPerson(workshopId: string, { id, role, removed }: StoredParticipant): void {
    if (removed) return;
    const session = this.#sessions.get(workshopId);
    for (const [socket, reader] of this.#readers) {
      if (socket.data.participantId !== id || socket.data.role === role) continue;
      socket.data.role = role;
      if (session !== undefined) reader.sendSnapshot(session.feed.refresh(reader));
    }
  }

  touchPerson(workshopId: string, participantId: string): void {
    const session = this.#sessions.get(workshopId);
    session?.touch('person', participantId);
    const state = this.#parts.registry.get(workshopId);
    // A seat says whether whoever holds it is away.
    for (const seat of state ? seatsHeldThrough(state, participantId) : []) session?.touch('seat', seat.id);
  }

  touchWorkshops(): void {
    for (const [workshopId, session] of this.#sessions) {
      session.touch('workshop', workshopId);
      // Links for people outside begin with the same address.
      const links = this.#parts.registry.get(workshopId)?.items.ofKind('shareLink').keys() ?? [];
      for (const id of links) session.touch('shareLink', id);
    }
  }

  take(workshopId: string, changes: readonly WorkshopChange[] | null): void {
    if (changes !== null) this.#sessions.get(workshopId)?.takeChanges(changes);
  }

  close(): void {
    this.#stopAuthors();
    this.#brokenOut.close();
    for (const [workshopId, session] of this.#sessions) this.#close(workshopId, session);
  }

  #open(workshopId: string): WorkshopSession | null {
    const known = this.#sessions.get(workshopId);
    if (known !== undefined) return known;
    const { registry, joinOrigin, after, now } = this.#parts;
    const state = registry.get(workshopId);
    if (state === null) return null;
    const session = createWorkshopSession(state, {
      ...{ after, now, origin: joinOrigin, roster: this.#roster },
      brokenOut: this.#brokenOut.get,
    });
    this.#sessions.set(workshopId, session);
    return session;
  }

  #close(workshopId: string, session: WorkshopSession): void {
    session.close();
    this.#sessions.delete(workshopId);
    this.#connected.delete(workshopId);
    const there = this.#parts.registry.get(workshopId)?.boards.keys() ?? [];
    // Boards that are gone by now have left their writers behind.
    for (const boardId of [...there, ...[...session.authors.values()].map((one) => one.boardId)]) {
      this.#knownBoards.delete(boardId);
      this.#brokenOut.forget(boardId);
    }
  }

  /** Writers of a board are looked up once, when somebody first opens it. */
  #knowBoard(session: WorkshopSession, boardId: string): Promise<void> {
    const known = this.#knownBoards.get(boardId);
    if (known !== undefined) return known;
    const authors = this.#parts.authorship.list(boardId).then(
      (authored) => session.addAuthors(authored),
      (error: unknown) => {
        // The board itself tells its readers when it cannot be loaded; the facts are true all the same.
        this.#knownBoards.delete(boardId);
        this.#parts.log.warn('session.authorsNotLoaded', {}, error);
      },
    );
    const loading = Promise.all([authors, this.#brokenOut.follow(boardId)]).then(() => undefined);
    this.#knownBoards.set(boardId, loading);
    return loading;
  }

  #touchBoard(boardId: string): void {
    const workshopId = this.#parts.registry.ofBoard(boardId)?.workshop.id ?? '';
    this.#sessions.get(workshopId)?.touch('board', boardId);
  }

  #viewerOf(participantId: string): Viewer {
    const grant = this.#parts.grants.currentGrant(participantId);
    return {
      participantId,
      role: grant?.role ?? 'observer',
      visibility: grant?.visibility ?? 'wall',
    };
  }
}

/** Makes an empty book. */
export function createSessionBook(parts: BookParts, roster: Roster): SessionBook {
  return new SessionBook(parts, roster);
}
