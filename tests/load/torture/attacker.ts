import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { createBoardDoc, recordText, rootOf } from '../../../shared/document/roots.ts';
import { decodeVerdict, MESSAGE, SYNC_PROTOCOL, TICKET_PREFIX } from '../../../shared/sync/messages.ts';
import { seededRandom, type Random } from '../../convergence/seededRandom.ts';
import { ATTACKS } from '../../support/attacks/allAttacks.ts';
import { idOf } from '../../support/attacks/items.ts';
import { createScene } from '../../support/attacks/scene.ts';
import { raw, rawUpdate, type RawDelete, type RawStruct } from '../../support/rawUpdate.ts';
import type { Joined } from '../robots/joinAsProgram.ts';

/** Stands in everything that an attacker writes. */
const MARK = 'written by an attacker';

const STEP_1 = 0;
const UPDATE = 2;
const PAUSE = 100;

function rangeOf(item: Y.Item): RawDelete {
  return [item.id.client, item.id.clock, item.length];
}

/**
 * The written-out attacks, made once: that costs more than to send them. Those that are hostile by their sender only
 * are left out; from a participant they would be lawful.
 */
const LIST = ATTACKS.filter(({ sender }) => sender === undefined)
  .map((attack) => attack.make(createScene()))
  .filter(({ length }) => length < 500_000);

/** A participant who sends nothing but what they may not do, to a board that others work on. */
export class Attacker {
  sent = 0;
  refused = 0;
  /** Verdicts that took something for good. */
  accepted = 0;
  readonly #joined: Joined;
  readonly #random: Random;
  /** The board as the attacker sees it. */
  readonly #doc = createBoardDoc();
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #isClosed = false;
  /** Yjs client id of its structs and their next clock; what is refused uses clocks up too. */
  #client = 0;
  #clock = 0;
  readonly #hasFreshIds: boolean;

  /** @param hasFreshIds each message comes under a client id that nobody used before */
  constructor(joined: Joined, seed: number, hasFreshIds: boolean) {
    this.#joined = joined;
    this.#random = seededRandom(seed);
    this.#hasFreshIds = hasFreshIds;
    this.#takeFreshId();
  }

  /** Attacks until {@link close}; comes back when thrown out. */
  begin(): void {
    void this.#connect();
    this.#timer = setInterval(() => this.#attack(), PAUSE);
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#timer);
    this.#socket?.terminate();
  }

  async #connect(): Promise<void> {
    while (!this.#isClosed) {
      const ticket = await this.#joined.ticket().catch(() => null);
      if (ticket !== null && !this.#isClosed) await this.#live(ticket);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  #live(ticket: string): Promise<void> {
    const { serverUrl, boardId, participantId } = this.#joined;
    const url = `${serverUrl.replace('http', 'ws')}/sync/${boardId}?as=${participantId}`;
    const socket = new WebSocket(url, [SYNC_PROTOCOL, TICKET_PREFIX + ticket]);
    this.#socket = socket;
    return new Promise((resolve) => {
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
      socket.on('open', () => this.#send(STEP_1, Y.encodeStateVector(this.#doc)));
      socket.on('message', (bytes: Buffer) => this.#hear(bytes));
    });
  }

  #hear(bytes: Buffer): void {
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync) {
      if (decoding.readVarUint(decoder) !== STEP_1)
        Y.applyUpdate(this.#doc, decoding.readVarUint8Array(decoder));
    } else if (type === MESSAGE.verdict) {
      if (decodeVerdict(decoder).outcome === 'durable') this.accepted++;
      else this.refused++;
    }
  }

  #send(kind: number, bytes: Uint8Array): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
    this.#socket.send(encoding.toUint8Array(encoder));
    if (kind === UPDATE) this.sent++;
  }

  #attack(): void {
    const what = this.#random();
    const update = what < 0.5 ? this.#wrongOthers() : what < 0.75 ? this.#sendRaw() : this.#sendFromTheList();
    if (update !== null) this.#send(UPDATE, update);
  }

  #takeFreshId(): void {
    this.#client = Math.floor(this.#random() * 2 ** 32);
    this.#clock = 0;
  }

  #pickNote(): string | null {
    const ids = [...rootOf(this.#doc, 'postIt').keys()];
    return ids[Math.floor(this.#random() * ids.length)] ?? null;
  }

  /** A forbidden change of somebody's note, as structs: a copy of the board for each would cost the measuring process. */
  #wrongOthers(): Uint8Array | null {
    const id = this.#pickNote();
    const note = id === null ? null : rootOf(this.#doc, 'postIt').get(id);
    const record = note instanceof Y.Map ? note._item : null;
    const text = id === null ? null : recordText(this.#doc, 'postIt', id, 'text');
    if (!(note instanceof Y.Map) || !record || !text?._item) return null;
    const [place, deleted] = [note._map.get('place'), note._map.get('deleted')];
    if (!place || !deleted) return null;
    const write = (struct: RawStruct, deletes: RawDelete[] = []) => {
      if (this.#hasFreshIds) this.#takeFreshId();
      const clock = this.#clock;
      this.#clock += struct.content.length;
      return rawUpdate([{ client: this.#client, clock, structs: [struct] }], deletes);
    };
    const textId = idOf(text._item);
    const wrongs = [
      () => write({ parent: textId, content: raw.string(MARK) }),
      () => rawUpdate([], [rangeOf(text._start ?? record)]),
      () => write({ origin: idOf(deleted), content: raw.value(true) }, [rangeOf(deleted)]),
      () => write({ parent: idOf(record), key: 'author', content: raw.value(MARK) }),
      () => rawUpdate([], [rangeOf(place)]),
      () => rawUpdate([], [rangeOf(record)]),
      () => write({ origin: idOf(record), content: raw.map() }, [rangeOf(record)]),
      () => write({ parent: 'secrets', key: 'x', content: raw.value(MARK) }),
    ];
    return wrongs[Math.floor(this.#random() * wrongs.length)]?.() ?? null;
  }

  /** Bytes that no Yjs makes, about clients that are there. */
  #sendRaw(): Uint8Array {
    const clients = [...this.#doc.store.clients.keys()];
    const client = clients[Math.floor(this.#random() * clients.length)] ?? 1;
    const clock = Y.getState(this.#doc.store, client);
    const wrongs = [
      () => rawUpdate([], [[client, 0, clock]]),
      () => rawUpdate([], [[client, clock, 1000]]),
      () => rawUpdate([{ client, clock, structs: [{ content: raw.filler(1) }] }]),
      () => rawUpdate([{ client: 4_000_000_000, clock: 2 ** 40, structs: [{ content: raw.filler(1) }] }]),
      () => crypto.getRandomValues(new Uint8Array(30_000)),
    ];
    return (wrongs[Math.floor(this.#random() * wrongs.length)] ?? (() => new Uint8Array(0)))();
  }

  /** One of the written-out attacks; what it hangs on is not on this board, which a guard must see too. */
  #sendFromTheList(): Uint8Array | null {
    return LIST[Math.floor(this.#random() * LIST.length)] ?? null;
  }
}
