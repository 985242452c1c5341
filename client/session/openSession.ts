import { io, type Socket } from 'socket.io-client';
import type {
  CommandAnswer,
  CommandInput,
  CommandMessage,
  CommandName,
  ConnectAuth,
} from '../../shared/session/commands.ts';
import { EVENT } from '../../shared/session/events.ts';
import type { FactsDelta, FactsSnapshot } from '../../shared/session/facts.ts';
import {
  unpackFrame,
  type PackedFrame,
  type PresenceFrame,
  type PresenceUp,
} from '../../shared/session/presence.ts';
import { CommandQueue } from './commandQueue.ts';
import { createMemoryFactsCache, type FactsCache } from './factsCache.ts';
import { FactsStore } from './factsStore.ts';
import { createServerClock } from './serverClock.ts';
import { Throttle } from './throttle.ts';

export interface SessionOptions {
  /** http(s) address of the server, without path. */
  readonly serverUrl: string;
  readonly participantId: string;
  /** The board whose presence and authors are told; none for pages about the workshop. */
  readonly boardId?: string | undefined;
  /** For programs: mints a ticket for one connection. Browsers prove themselves by cookie. */
  readonly ticket?: () => Promise<string>;
  readonly cache?: FactsCache;
}

/** `ended` is for good; everything else comes back by itself. */
export interface SessionState {
  readonly connection: 'connecting' | 'online' | 'offline' | 'ended';
  /** Why it ended, such as `removed`, `erased`, `expired`, `not-admitted`. */
  readonly ended: string | null;
  /** Whether the facts are kept from an earlier connection. */
  readonly isRemembered: boolean;
}

/** The one door to socket.io: server facts, commands and presence. */
export interface Session {
  /** What the server says is so; null until it spoke, unless an earlier visit's facts are kept. A new object with each change. */
  readonly facts: FactsSnapshot | null;
  readonly state: SessionState;
  /** Told of any change of facts or state. */
  subscribe(listener: () => void): () => void;
  /** Asks the server to change a fact. While offline it waits; resolves with the server's answer. */
  command<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandAnswer>;
  /** Whether a command of this name is on its way, or waits for the connection. */
  waits(name: CommandName): boolean;
  readonly presence: {
    /** Tells the others where one is; at most 20 times a second, the newest counts. */
    send(up: PresenceUp): void;
    onFrame(listener: (frame: PresenceFrame) => void): () => void;
  };
  /** The server's clock, in ms since 1970, as far as it can be told from here. */
  now(): number;
  close(): void;
  /** Closes and erases the kept facts from the device. */
  wipe(): Promise<void>;
}

const ANSWER_WITHIN = 15_000;
const PRESENCE_PAUSE = 50;
const CACHE_PAUSE = 1000;
const LONGEST_PAUSE = 2500;
/** How often it is looked whether the device's clock was set, and how often the server is asked anyway. */
const CLOCK_LOOK = 1000;
const CLOCK_AGAIN = 60_000;
/** Refusals at the door that no later try can mend. */
const FOR_GOOD: ReadonlySet<unknown> = new Set(['removed', 'not-found', 'bad-input', 'expired']);

/** What one does oneself comes back late: it would hold what one has let go already. */
function withoutSelf(frame: PresenceFrame, self: string): PresenceFrame {
  return { ...frame, people: frame.people.filter(({ participantId }) => participantId !== self) };
}

class LiveSession implements Session {
  readonly #socket: Socket;
  readonly #options: SessionOptions;
  readonly #cache: FactsCache;
  readonly #store: FactsStore;
  readonly #commands: CommandQueue;
  readonly #presenceUp: Throttle<PresenceUp>;
  readonly #cacheLater: Throttle<FactsSnapshot>;
  readonly #listeners = new Set<() => void>();
  readonly #frameListeners = new Set<(frame: PresenceFrame) => void>();
  readonly presence: Session['presence'];
  #state: SessionState = { connection: 'connecting', ended: null, isRemembered: true };
  readonly #clock = createServerClock();
  readonly #asking: ReturnType<typeof setInterval>;
  #askedAt = 0;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#cache = options.cache ?? createMemoryFactsCache();
    this.#socket = this.#open();
    this.#store = new FactsStore({
      refresh: () => this.#socket.timeout(ANSWER_WITHIN).emitWithAck(EVENT.refresh),
      changed: (facts) => this.#factsChanged(facts),
    });
    this.#commands = new CommandQueue(
      (message) => this.#sendCommand(message),
      () => this.#socket.connected,
      () => this.#become({}),
    );
    this.#presenceUp = new Throttle(PRESENCE_PAUSE, (up) => {
      if (this.#socket.connected) this.#socket.volatile.emit(EVENT.presence, up);
    });
    // A device that keeps nothing asks the server the next time.
    this.#cacheLater = new Throttle(CACHE_PAUSE, (facts) => void this.#cache.write(facts).catch(() => {}));
    this.presence = {
      send: (up) => this.#presenceUp.put(up),
      onFrame: (listener) => {
        this.#frameListeners.add(listener);
        return () => this.#frameListeners.delete(listener);
      },
    };
    this.#listen();
    this.#asking = setInterval(() => this.#askTimeNowAndThen(), CLOCK_LOOK);
  }

  /** Reads what is kept, and begins to connect. */
  async start(): Promise<void> {
    const kept = await this.#cache.read().catch(() => null);
    if (kept) this.#store.remember(kept);
    this.#socket.connect();
  }

  #open(): Socket {
    const { serverUrl, participantId, boardId, ticket } = this.#options;
    const auth: ConnectAuth = { as: participantId, ...(boardId ? { boardId } : {}) };
    return io(serverUrl, {
      autoConnect: false,
      // Several participants live in one browser: each has a connection of its own.
      forceNew: true,
      transports: ['websocket'],
      reconnectionDelay: 200,
      reconnectionDelayMax: LONGEST_PAUSE,
      auth: (give) => {
        if (!ticket) give(auth);
        else
          void ticket().then(
            (minted) => give({ ...auth, ticket: minted }),
            () => give(auth),
          );
      },
    });
  }

  #listen(): void {
    const socket = this.#socket;
    socket.on('connect', () => {
      this.#commands.sendAll();
      this.#askTime();
    });
    socket.on('disconnect', () => {
      this.#store.lost();
      this.#become({ connection: 'offline', isRemembered: true });
      this.#connectAgain();
    });
    socket.on('connect_error', (error: Error & { data?: { problem?: unknown } }) => {
      const problem = error.data?.problem;
      // A program's ticket may have run out on the way; a browser's cookie does not.
      const isOut = FOR_GOOD.has(problem) || (problem === 'not-admitted' && !this.#options.ticket);
      if (isOut) return this.#end(String(problem));
      this.#become({ connection: 'offline' });
      this.#connectAgain();
    });
    socket.on(EVENT.facts, (facts: FactsSnapshot) => this.#store.takeSnapshot(facts));
    socket.on(EVENT.delta, (delta: FactsDelta) => this.#store.takeDelta(delta));
    socket.on(EVENT.presence, (packed: PackedFrame) => {
      const frame = withoutSelf(unpackFrame(packed), this.#options.participantId);
      for (const listener of this.#frameListeners) listener(frame);
    });
    socket.on(EVENT.ended, ({ reason }: { reason: string }) => this.#end(reason));
  }

  /** socket.io gives up by itself when the server refused or closed: only `ended` is for good. */
  #connectAgain(): void {
    if (this.#socket.active || this.#state.connection === 'ended') return;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#socket.connect(), LONGEST_PAUSE * (0.5 + Math.random() / 2));
  }

  #factsChanged(facts: FactsSnapshot): void {
    // Deltas carry the time of their snapshot: only a new one tells the clock.
    if (this.#state.connection !== 'online') this.#clock.heard(facts.serverTime);
    this.#cacheLater.put(facts);
    this.#become({ connection: 'online', isRemembered: false });
  }

  /** A snapshot tells the clock too, but it may have been long on its way. */
  #askTime(): void {
    const askedAt = Date.now();
    this.#askedAt = askedAt;
    void this.#socket
      .timeout(ANSWER_WITHIN)
      .emitWithAck(EVENT.time)
      .then(
        (serverTime: unknown) => {
          if (typeof serverTime !== 'number') return;
          this.#clock.answered(serverTime, askedAt);
          this.#become({});
        },
        // The next look asks again.
        () => undefined,
      );
  }

  #askTimeNowAndThen(): void {
    const isDue = Math.abs(Date.now() - this.#askedAt) > CLOCK_AGAIN;
    if (this.#socket.connected && (isDue || this.#clock.isDoubtful())) this.#askTime();
  }

  #sendCommand(message: CommandMessage): Promise<CommandAnswer> {
    return this.#socket.timeout(ANSWER_WITHIN).emitWithAck(EVENT.command, message);
  }

  #end(reason: string): void {
    if (this.#state.connection === 'ended') return;
    this.#become({ connection: 'ended', ended: reason });
    this.#stop();
    // What can not be erased now is erased by the next page that is told so.
    if (reason === 'erased' || reason === 'expired') void this.#cache.erase().catch(() => {});
  }

  #become(change: Partial<SessionState>): void {
    if (this.#state.connection !== 'ended') this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  get facts(): FactsSnapshot | null {
    return this.#store.facts;
  }

  get state(): SessionState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  command<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandAnswer> {
    if (this.#state.connection === 'ended') return Promise.resolve(GONE);
    return this.#commands.add(name, input);
  }

  waits(name: CommandName): boolean {
    return this.#commands.waits(name);
  }

  now(): number {
    return this.#clock.now();
  }

  #stop(): void {
    clearTimeout(this.#again);
    clearInterval(this.#asking);
    this.#presenceUp.stop();
    this.#cacheLater.flush();
    this.#socket.disconnect();
    this.#commands.end(GONE);
  }

  close(): void {
    if (this.#state.connection !== 'ended') this.#become({ connection: 'ended', ended: 'closed' });
    this.#stop();
    this.#cache.close();
  }

  async wipe(): Promise<void> {
    this.close();
    await this.#cache.erase();
  }
}

const GONE: CommandAnswer = { ok: false, problem: 'gone', detail: 'The connection has ended.' };

/** Opens a session: kept facts are there when this resolves, the server's follow. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const session = new LiveSession(options);
  await session.start();
  return session;
}
