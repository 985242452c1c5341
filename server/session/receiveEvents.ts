import type { DefaultEventsMap, Socket } from 'socket.io';
import type { CommandAnswer } from '../../shared/session/commands.ts';
import { isQuietNow } from '../../shared/session/agenda.ts';
import { EVENT } from '../../shared/session/events.ts';
import type { FactsSnapshot } from '../../shared/session/facts.ts';
import { presenceUpParser } from '../../shared/session/presenceParser.ts';
import type { Role } from '../../shared/permissions/can.ts';
import type { Grants } from '../access/grants.ts';
import { createTokenBucket } from '../sync/tokenBucket.ts';
import type { CommandDesk } from './commandDesk.ts';
import { readBoardDetails, readRoundDetails } from './details.ts';
import type { Presence } from './facilities/presence.ts';
import { findAgenda } from './items/agenda.ts';
import { findOpenRound } from './rounds.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';
import type { WorkshopState } from './workshopState.ts';

/** What the server knows about a connected socket. */
export interface SocketFacts {
  participantId: string;
  workshopId: string;
  boardId: string | null;
  /** The role that its facts were last filtered for. */
  role: Role;
}
export type SessionSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketFacts>;

interface EventParts {
  readonly commands: CommandDesk;
  readonly grants: Grants;
  readonly now: () => number;
  readonly presence: Presence;
  readonly registry: WorkshopRegistry;
  readonly refresh: () => FactsSnapshot | null;
  /** Whether this person, on whichever socket, may have everything anew once more. */
  readonly mayRefresh: () => boolean;
}

/** Presence goes out twenty times a second at most; commands, questions for the time and a new start come on top. */
const packetBurst = 300;
const packetsPerSecond = 80;
/** Answers and facts for somebody who reads nothing: more than any honest page ever has waiting. */
const mostUnread = 2_000;

const known: ReadonlySet<unknown> = new Set([EVENT.command, EVENT.presence, EVENT.refresh, EVENT.time]);

/** Takes in what a client sends. Whatever no honest client sends ends the connection; rights are asked each time. */
export function receiveEvents(socket: SessionSocket, parts: EventParts): void {
  const packetBucket = createTokenBucket(packetBurst, packetsPerSecond, parts.now);
  const presenceBucket = createTokenBucket(40, 25, parts.now);
  const commandBucket = createTokenBucket(40, 5, parts.now);
  const drop = () => void socket.disconnect(true);
  const mayAct = () => parts.grants.currentGrant(socket.data.participantId)?.removed === false;

  socket.use((packet, next) => {
    // Errors given to `next` would only reach listeners; a stranger's event ends it at once.
    if (!known.has(packet[0]) || !mayAct() || !packetBucket.take() || countUnread(socket) > mostUnread)
      return drop();
    next();
  });

  socket.on(EVENT.presence, (up: unknown) => {
    if (presenceBucket.take()) receivePresence(socket, parts, up, drop);
  });

  socket.on(EVENT.command, (message: unknown, answer: unknown) => {
    if (!isAnswer<CommandAnswer>(answer)) return drop();
    if (!commandBucket.take()) {
      return answer({ ok: false, problem: 'rate', detail: 'Too many changes at once. Wait a moment.' });
    }
    void parts.commands(socket.data.participantId, message).then(answer);
  });

  socket.on(EVENT.time, (answer: unknown) => {
    if (!isAnswer<number>(answer)) return drop();
    answer(parts.now());
  });

  socket.on(EVENT.refresh, (answer: unknown) => {
    if (!isAnswer<FactsSnapshot | null>(answer) || !parts.mayRefresh()) return drop();
    answer(parts.refresh());
  });
}

/** What the connection has not sent yet, in packets. */
function countUnread({ conn }: SessionSocket): number {
  // engine.io keeps it to itself in its types; nothing else tells how far behind a reader is.
  return (conn as unknown as { writeBuffer: readonly unknown[] }).writeBuffer.length;
}

function isAnswer<Value>(value: unknown): value is (answer: Value) => void {
  return typeof value === 'function';
}

function receivePresence(socket: SessionSocket, parts: EventParts, up: unknown, drop: () => void): void {
  const parsed = presenceUpParser.safeParse(up);
  if (!parsed.success) return drop();
  const { boardId, participantId } = socket.data;
  if (boardId === null || parts.grants.currentGrant(participantId)?.role === 'observer') return;
  const state = parts.registry.ofBoard(boardId);
  const board = state?.boards.get(boardId);
  if (state === null || board === undefined || !readBoardDetails(board).showCursors) return;
  // Where people are with each other nothing moves on the screens.
  if (isQuietNow(findAgenda(state))) return;
  const isTold = parsed.data.typing !== null && showsNames(state, boardId);
  const typing = isTold ? parsed.data.typing : null;
  parts.presence.update(boardId, participantId, { ...parsed.data, typing });
}

/** Where the writers were told that nobody sees who wrote what, nobody is told who types in which note. */
function showsNames(state: WorkshopState, boardId: string): boolean {
  const open = state.rounds.get(findOpenRound(state, boardId) ?? '');
  return open !== undefined && readRoundDetails(open).names === 'shown';
}
