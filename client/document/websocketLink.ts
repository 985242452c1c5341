import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Awareness } from 'y-protocols/awareness';
import { messageYjsSyncStep2, messageYjsUpdate, writeUpdate } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import {
  CLOSE,
  MESSAGE,
  SYNC_PROTOCOL,
  TICKET_PREFIX,
  decodeHello,
  decodeVerdict,
  encodeIntent,
} from '../../shared/sync/messages.ts';
import { watchDeadConnection } from './deadConnection.ts';
import type { LinkListener, OpenLink, ServerLink } from './serverLink.ts';

export interface WebsocketLinkOptions {
  /** http(s) or ws(s) address of the server, without path. */
  readonly serverUrl: string;
  readonly documentId: string;
  readonly participantId: string;
  /** Where there is no global WebSocket. */
  readonly webSocket?: typeof WebSocket;
  /** For programs: mints a ticket, good for one connection. Browsers prove themselves by cookie. */
  readonly ticket?: () => Promise<string>;
}

const MESSAGE_TOO_BIG = 1009;
const LONGEST_PAUSE = 2500;

/** Hands raw updates of the server on before the provider applies them, and tells when it did. */
function listenToUpdates(provider: WebsocketProvider, listener: LinkListener): void {
  const apply = provider.messageHandlers[MESSAGE.sync];
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    const peek = decoding.clone(decoder);
    const type = decoding.readVarUint(peek);
    const isUpdate = type === messageYjsSyncStep2 || type === messageYjsUpdate;
    if (isUpdate) listener.received(decoding.readVarUint8Array(peek));
    apply?.(encoder, decoder, ...rest);
    if (isUpdate) listener.taken();
  };
}

function listenToServer(provider: WebsocketProvider, listener: LinkListener): void {
  listenToUpdates(provider, listener);
  const handlers = provider.messageHandlers;
  // Presence goes another way; whatever comes as awareness is nobody's.
  handlers[MESSAGE.awareness] = () => {};
  handlers[MESSAGE.queryAwareness] = () => {};
  handlers[MESSAGE.heartbeat] = () => {};
  handlers[MESSAGE.verdict] = (_encoder, decoder) => listener.verdict(decodeVerdict(decoder));
  handlers[MESSAGE.hello] = (_encoder, decoder) => listener.hello(decodeHello(decoder));
}

function encodeUpdate(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  writeUpdate(encoder, update);
  return encoding.toUint8Array(encoder);
}

/** Keeps a provider supplied with tickets: each connection needs a new one, and only this may reconnect. */
class TicketSupply {
  /** Connections tried since the last ticket was minted; a second one meets a used ticket. */
  uses = 0;
  #failures = 0;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #provider: WebsocketProvider;
  readonly #mint: () => Promise<string>;

  constructor(provider: WebsocketProvider, mint: () => Promise<string>) {
    this.#provider = provider;
    this.#mint = mint;
    provider.shouldReconnect = () => false;
    provider.on('status', ({ status }) => {
      if (status === 'connecting') this.uses++;
      if (status === 'connected') this.#failures = 0;
    });
  }

  async connect(): Promise<void> {
    const ticket = await this.#mint().catch(() => null);
    if (this.#stopped) return;
    if (ticket === null) return this.connectLater();
    this.uses = 0;
    this.#provider.protocols = [SYNC_PROTOCOL, TICKET_PREFIX + ticket];
    this.#provider.connect();
  }

  connectLater(): void {
    if (this.#stopped) return;
    const pause = Math.min(100 * 2 ** this.#failures++, LONGEST_PAUSE) * (0.5 + Math.random());
    this.#timer = setTimeout(() => void this.connect(), pause);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }
}

function isForGood(code: number): boolean {
  return code >= 4400 && code < 4500;
}

class WebsocketLink implements ServerLink {
  readonly #provider: WebsocketProvider;
  readonly #tickets: TicketSupply | null;
  #sent = 0;
  #answered = 0;
  readonly #stopWatching: () => void;

  constructor(doc: Parameters<OpenLink>[0], listener: LinkListener, options: WebsocketLinkOptions) {
    const awareness = new Awareness(doc);
    awareness.setLocalState(null);
    this.#provider = new WebsocketProvider(
      `${options.serverUrl.replace(/^http/, 'ws').replace(/\/$/, '')}/sync`,
      options.documentId,
      doc,
      {
        connect: false,
        disableBc: true,
        awareness,
        protocols: [SYNC_PROTOCOL],
        params: { as: options.participantId },
        maxBackoffTime: LONGEST_PAUSE,
        ...(options.webSocket ? { WebSocketPolyfill: options.webSocket } : {}),
      },
    );
    this.#tickets = options.ticket ? new TicketSupply(this.#provider, options.ticket) : null;
    listenToServer(this.#provider, {
      ...listener,
      verdict: (verdict) => {
        this.#answered = Math.max(this.#answered, verdict.n);
        listener.verdict(verdict);
      },
    });
    this.#listenToConnection(listener);
    this.#stopWatching = watchDeadConnection({
      unanswered: () => (this.#socket() ? this.#sent - this.#answered : 0),
      lastHeard: () => this.#provider.wsLastMessageReceived,
      restart: () => this.#restart(),
    });
  }

  /** Lets go of a connection that seems dead, at once, and tries anew. What was sent over it is sent again. */
  #restart(): void {
    const { shouldConnect } = this.#provider;
    if (!shouldConnect) return;
    this.#provider.disconnect();
    this.connect();
  }

  #listenToConnection(listener: LinkListener): void {
    this.#provider.on('status', ({ status }) => {
      if (status === 'connected') {
        this.#sent = 0;
        this.#answered = 0;
        listener.connected();
      } else if (status === 'disconnected') listener.disconnected();
    });
    this.#provider.on('sync', (synced) => {
      if (synced) listener.synced();
    });
    this.#provider.on('connection-close', (event) => {
      if (event?.code === MESSAGE_TOO_BIG) listener.tooLarge();
    });
    this.#provider.on('closed', ({ code }) => this.#closed(code, listener));
  }

  #closed(code: number, listener: LinkListener): void {
    const usedTicket = this.#tickets !== null && this.#tickets.uses > 1 && code === CLOSE.notAdmitted;
    if (isForGood(code) && !usedTicket) listener.ended(code);
    else this.#tickets?.connectLater();
  }

  get origin(): unknown {
    return this.#provider;
  }

  #socket(): WebSocket | null {
    const { ws, wsconnected } = this.#provider;
    return ws !== null && wsconnected && ws.readyState === ws.OPEN ? ws : null;
  }

  announce(atomic: boolean): number | null {
    const socket = this.#socket();
    if (!socket) return null;
    if (atomic) socket.send(encodeIntent({ atomic }) as Uint8Array<ArrayBuffer>);
    return ++this.#sent;
  }

  resend(update: Uint8Array, atomic: boolean): number | null {
    const number = this.announce(atomic);
    if (number !== null) this.#socket()?.send(encodeUpdate(update) as Uint8Array<ArrayBuffer>);
    return number;
  }

  connect(): void {
    if (this.#tickets) void this.#tickets.connect();
    else this.#provider.connect();
  }

  destroy(): void {
    this.#stopWatching();
    this.#tickets?.stop();
    this.#provider.destroy();
    this.#provider.awareness.destroy();
  }
}

/** Links by y-websocket, without its awareness and cross-tab channel. */
export function websocketLinkTo(options: WebsocketLinkOptions): OpenLink {
  return (doc, listener) => new WebsocketLink(doc, listener, options);
}
