import { io, type Socket } from 'socket.io-client';
import { newId } from '../../shared/model/ids.ts';
import type { CommandAnswer } from '../../shared/session/commands.ts';
import { EVENT } from '../../shared/session/events.ts';
import { applyDelta, type FactsDelta, type FactsSnapshot } from '../../shared/session/facts.ts';
import { unpackFrame, type PackedFrame, type PresenceFrame } from '../../shared/session/presence.ts';
import type { Joined } from './apiClient.ts';
import type { RealServer } from './realServer.ts';

/** A connected session that gathers what it is sent. */
export interface SessionClient {
  readonly socket: Socket;
  readonly frames: PresenceFrame[];
  /** Everything that came, as text: for looking for what must not be there. */
  readonly received: string[];
  readonly deltas: FactsDelta[];
  facts(): FactsSnapshot;
  command(name: string, input: unknown, id?: string): Promise<CommandAnswer>;
  /** Resolves once the facts fit; the test's own time limit ends a wait in vain. */
  until(fits: (facts: FactsSnapshot) => boolean): Promise<FactsSnapshot>;
  untilFrame(fits: (frame: PresenceFrame) => boolean): Promise<PresenceFrame>;
  close(): void;
}

export interface ConnectOptions {
  readonly boardId?: string;
  readonly ticket?: string;
  readonly headers?: Record<string, string>;
}

/** Connects as somebody who has joined; rejects with the reason when refused. */
export function connectSession(
  server: Pick<RealServer, 'url'>,
  { participantId, token }: Pick<Joined, 'participantId' | 'token'>,
  { boardId, ticket, headers }: ConnectOptions = {},
): Promise<SessionClient> {
  const socket = io(server.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: {
      as: participantId,
      ...(boardId === undefined ? {} : { boardId }),
      ...(ticket === undefined ? {} : { ticket }),
    },
    extraHeaders: headers ?? (ticket === undefined ? { authorization: `Bearer ${token}` } : {}),
  });
  return new Promise((resolve, reject) => {
    socket.on('connect_error', reject);
    const client = createSessionClient(socket, () => resolve(client));
  });
}

function createSessionClient(socket: Socket, onFirstFacts: () => void): SessionClient {
  let facts: FactsSnapshot | null = null;
  const frames: PresenceFrame[] = [];
  const received: string[] = [];
  const deltas: FactsDelta[] = [];
  const waiting = new Set<() => void>();
  const check = () => waiting.forEach((look) => look());

  socket.onAny((...all: unknown[]) => received.push(JSON.stringify(all)));
  socket.on(EVENT.facts, (snapshot: FactsSnapshot) => {
    const isFirst = facts === null;
    facts = snapshot;
    if (isFirst) onFirstFacts();
    check();
  });
  socket.on(EVENT.delta, (delta: FactsDelta) => {
    deltas.push(delta);
    if (facts !== null) facts = applyDelta(facts, delta);
    check();
  });
  socket.on(EVENT.presence, (packed: PackedFrame) => {
    const frame = unpackFrame(packed);
    frames.push(frame);
    check();
  });

  function current(): FactsSnapshot {
    if (facts === null) throw new Error('a delta did not follow on the facts');
    return facts;
  }

  function wait<Value>(look: () => Value | null): Promise<Value> {
    return new Promise((resolve) => {
      const attempt = () => {
        const value = look();
        if (value === null) return;
        waiting.delete(attempt);
        resolve(value);
      };
      waiting.add(attempt);
      attempt();
    });
  }

  return {
    socket,
    frames,
    received,
    deltas,
    facts: current,
    command: (name, input, id = newId()) =>
      socket.emitWithAck(EVENT.command, { id, name, input }) as Promise<CommandAnswer>,
    until: (fits) => wait(() => (fits(current()) ? current() : null)),
    untilFrame: (fits) => wait(() => frames.find(fits) ?? null),
    close: () => void socket.disconnect(),
  };
}
