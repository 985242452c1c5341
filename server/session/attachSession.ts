import type { IncomingHttpHeaders, Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { Server } from 'socket.io';
import { isQuietNow } from '../../shared/session/agenda.ts';
import { connectAuthParser } from '../../shared/session/commands.ts';
import { EVENT } from '../../shared/session/events.ts';
import type { Grants } from '../access/grants.ts';
import { readBearer, type Identify } from '../access/identify.ts';
import type { OriginRule } from '../access/originRule.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Authorship } from './authorship.ts';
import type { CommandDesk } from './commandDesk.ts';
import { packFrame } from '../../shared/session/presence.ts';
import { createPresence, type After, type Presence } from './facilities/presence.ts';
import { createOpenings, type OpeningsParts } from './openings.ts';
import type { Roster } from './facilities/roster.ts';
import { findAgenda } from './items/agenda.ts';
import { noteVisit } from './noteVisit.ts';
import { createPersonBuckets } from './personBuckets.ts';
import { createSessionBook } from './sessionBook.ts';
import { receiveEvents, type SessionSocket } from './receiveEvents.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';
import type { WorkshopState } from './workshopState.ts';

/** What the live side of the server works on. */
export interface SessionParts {
  readonly after: After;
  readonly authorship: Authorship;
  readonly commands: CommandDesk;
  readonly grants: Grants;
  readonly identify: Identify;
  /** The origin that others' devices can reach. */
  readonly joinOrigin: () => string;
  readonly log: Logger;
  readonly now: () => number;
  readonly originRule: OriginRule;
  readonly readBoard: OpeningsParts['readBoard'];
  readonly registry: WorkshopRegistry;
  readonly roster: Roster;
}

/** The live side: facts, presence and commands over socket.io. */
export interface Session {
  /** How many sockets and people are connected. */
  count(): { sockets: number; people: number };
  /** Tells everybody the newest address, when the machine has got another one. */
  announceAddress(): void;
  close(): void;
}

const largestMessage = 256 * 1024;
const mostSocketsEach = 12;
/** A socket that has not said by then who it is goes. */
const admitWithinMilliseconds = 10_000;

/** Takes over `/socket.io/` of the server. */
export function attachSession(http: HttpServer | HttpsServer, parts: SessionParts): Session {
  const io = new Server(http, {
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: largestMessage,
    connectTimeout: admitWithinMilliseconds,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest: (request, answer) => answer(null, mayConnect(parts.originRule, request.headers)),
  });
  const { roster } = parts;
  const openings = createOpenings(parts);
  const book = createSessionBook(parts, roster);
  // A snapshot can be megabytes, and one comes with every socket too.
  const refreshes = createPersonBuckets(4, 0.2, parts.now);
  const arrivals = createPersonBuckets(3 * mostSocketsEach, 1, parts.now);
  const presence = createPresence(
    (frame) => io.to(boardRoom(frame.boardId)).volatile.emit(EVENT.presence, packFrame(frame)),
    parts.after,
  );

  function isFull(participantId: string): boolean {
    return roster.count(participantId) >= mostSocketsEach || !arrivals.take(participantId);
  }

  io.use((socket: SessionSocket, next) => {
    admitSocket(parts, socket).then(
      (refused) => {
        const full = refused === null && isFull(socket.data.participantId);
        const reason = full ? 'too-many' : refused;
        next(reason === null ? undefined : Object.assign(new Error(reason), { data: { problem: reason } }));
      },
      (error: unknown) => {
        parts.log.error('session.admitFailed', {}, error);
        next(new Error('unavailable'));
      },
    );
  });

  io.on('connection', (socket: SessionSocket) => {
    const { participantId, boardId, workshopId } = socket.data;
    const arrived = roster.arrive(participantId);
    void socket.join(participantRoom(participantId));
    if (boardId !== null) {
      void socket.join(boardRoom(boardId));
      openings.note(boardId, participantId);
    }
    const mayRefresh = () => refreshes.take(participantId);
    receiveEvents(socket, { ...parts, presence, refresh: () => book.refresh(socket), mayRefresh });
    socket.on('disconnect', () => {
      const departed = roster.depart(participantId);
      book.leave(socket);
      if (boardId !== null && departed) presence.leave(boardId, participantId);
      if (departed) book.touchPerson(workshopId, participantId);
    });
    if (arrived) book.touchPerson(workshopId, participantId);
    void noteVisit(parts, workshopId, participantId);
    book.enter(socket).then(
      () => {
        const frame = boardId === null ? null : presence.frameOfAll(boardId);
        // Not volatile: right behind the facts it would always be dropped.
        if (frame !== null && frame.people.length > 0) socket.emit(EVENT.presence, packFrame(frame));
      },
      (error: unknown) => {
        parts.log.error('session.enterFailed', {}, error);
        socket.disconnect(true);
      },
    );
  });

  const stopRevoking = parts.grants.onRevoked((participantId, reason) => {
    io.to(participantRoom(participantId)).emit(EVENT.ended, { reason });
    io.in(participantRoom(participantId)).disconnectSockets(true);
  });
  const stopWatching = parts.registry.onChange((workshopId, changes) => {
    book.take(workshopId, changes);
    for (const change of changes ?? []) {
      if ('put' in change && change.put === 'board' && change.value.more['showCursors'] === false) {
        presence.hideAll(change.value.id);
      }
      if ('put' in change && change.put === 'item' && change.value.kind === 'agenda')
        hideWhileQuiet(parts.registry.get(workshopId), presence);
      if ('put' in change && change.put === 'participant') book.refreshPerson(workshopId, change.value);
    }
  });

  return {
    count: () => ({ sockets: io.of('/').sockets.size, people: roster.size }),
    announceAddress: () => book.touchWorkshops(),
    close() {
      stopRevoking();
      stopWatching();
      openings.close();
      presence.close();
      book.close();
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}

/** A quiet step clears the pointers of all boards. */
function hideWhileQuiet(state: WorkshopState | null, presence: Presence): void {
  if (state === null || !isQuietNow(findAgenda(state))) return;
  for (const boardId of state.boards.keys()) presence.hideAll(boardId);
}

function boardRoom(boardId: string): string {
  return `board ${boardId}`;
}

function participantRoom(participantId: string): string {
  return `person ${participantId}`;
}

/** A page of another website never; without an Origin only programs, which do not come with cookies. */
export function mayConnect(originRule: OriginRule, headers: IncomingHttpHeaders): boolean {
  const verdict = originRule(headers);
  if (verdict === 'absent') return readBearer(headers) !== null || headers.cookie === undefined;
  return verdict === 'own';
}

/** Finds out who connects; null = admitted, with `socket.data` filled in. */
async function admitSocket(parts: SessionParts, socket: SessionSocket): Promise<string | null> {
  const auth = connectAuthParser.safeParse(socket.handshake.auth);
  if (!auth.success) return 'bad-input';
  const { as, boardId, ticket } = auth.data;
  const identified = await parts.identify({ headers: socket.handshake.headers, as, ticket });
  if (!identified.ok) return identified.reason === 'erased' ? 'expired' : 'not-admitted';
  const grant = parts.grants.currentGrant(identified.participantId);
  if (grant === null) return 'not-admitted';
  if (grant.removed) return 'removed';
  const state = parts.registry.get(grant.workshopId);
  if (boardId !== undefined && state?.boards.has(boardId) !== true) return 'not-found';
  socket.data = {
    participantId: as,
    boardId: boardId ?? null,
    workshopId: grant.workshopId,
    role: grant.role,
  };
  return null;
}
