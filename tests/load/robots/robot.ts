import { openBoardDocument, type BoardDocument } from '../../../client/document/boardDocument.ts';
import { createMemoryStorage } from '../../../client/document/memoryStorage.ts';
import { actorByFacts, targetByFacts } from '../../../client/session/factsActor.ts';
import { openSession, type Session } from '../../../client/session/openSession.ts';
import { newId } from '../../../shared/model/ids.ts';
import { POST_IT_COLORS } from '../../../shared/model/postIt.ts';
import { addPostIts, colorPostIts, movePostIts } from '../../../shared/operations/postIt.ts';
import type { Random } from '../../convergence/seededRandom.ts';
import type { AcknowledgementLedger } from './acknowledgementLedger.ts';
import type { DeliveryClock } from './deliveryClock.ts';
import { createDroppableSockets, type DroppableSockets } from './droppableSocket.ts';
import type { Joined } from './joinAsProgram.ts';
import { SENTENCES } from './sentences.ts';

export interface RobotParts {
  readonly name: string;
  readonly joined: Joined;
  readonly random: Random;
  readonly clock: DeliveryClock;
  readonly ledger: AcknowledgementLedger;
  /** Share of its doings that is losing the network for a while. */
  readonly drops: number;
}

const FIELD = 12_000;

/** One person: joins with the real client, writes, moves and types at human pace, and drops out now and then. */
export class Robot {
  readonly board: BoardDocument;
  readonly session: Session;
  edits = 0;
  #offline = false;
  #onlineSince = 0;
  #stopped = false;
  #wake: (() => void) | null = null;
  readonly #own: string[] = [];
  readonly #parts: RobotParts;
  readonly #sockets: DroppableSockets;

  private constructor(parts: RobotParts, sockets: DroppableSockets, board: BoardDocument, session: Session) {
    this.#parts = parts;
    this.#sockets = sockets;
    this.board = board;
    this.session = session;
  }

  static async open(parts: RobotParts): Promise<Robot> {
    const { joined, clock, ledger } = parts;
    const network = { isDown: false };
    const ticket = () => (network.isDown ? Promise.reject(new Error('offline')) : joined.ticket());
    const sockets = createDroppableSockets();
    const { serverUrl, participantId, boardId } = joined;
    const session = await openSession({ serverUrl, participantId, boardId, ticket });
    const board = await openBoardDocument({
      serverUrl,
      participantId,
      documentId: boardId,
      storage: createMemoryStorage(),
      webSocket: sockets.webSocket,
      ticket,
      actor: () => actorByFacts(session.facts, participantId, boardId),
      targetOf: (kind, id) => targetByFacts(session.facts, boardId, kind, id),
    });
    const robot = new Robot(parts, sockets, board, session);
    robot.#network = network;
    board.onAcknowledged(({ update }) => ledger.add(boardId, update));
    board.onChange((changes, local) => {
      if (robot.#offline || !board.status.online) return;
      if (local) clock.made(robot, changes);
      else clock.received(robot, changes, robot.#onlineSince);
    });
    return robot;
  }

  #network = { isDown: false };
  #life: Promise<void> = Promise.resolve();

  get name(): string {
    return this.#parts.name;
  }

  /** Resolves when document and facts are there. */
  async ready(): Promise<void> {
    await this.#until(
      () => this.board.status.state === 'saved' && this.session.state.connection === 'online',
    );
    this.#onlineSince = performance.now();
  }

  #until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const stops: (() => void)[] = [];
      const check = () => {
        if (!isSo()) return;
        for (const stop of stops) stop();
        resolve();
      };
      stops.push(this.board.subscribe(check), this.session.subscribe(check));
      check();
    });
  }

  /** Goes on until {@link settle} or {@link close}. */
  live(): void {
    this.#life = this.#live();
  }

  async #live(): Promise<void> {
    await this.#pause(3000 * this.#parts.random());
    while (!this.#stopped) {
      await this.#doSomething();
      await this.#pause(500 + 2500 * this.#parts.random());
    }
  }

  /** Ends its doings and has its network back; resolves when everything is saved. */
  async settle(): Promise<void> {
    this.#stopped = true;
    this.#wake?.();
    this.#network.isDown = false;
    await this.#life;
    await this.board.whenSaved();
    await this.#until(() => this.board.status.online);
  }

  async close(): Promise<void> {
    this.#stopped = true;
    this.#wake?.();
    this.session.close();
    await this.board.close();
  }

  #pause(milliseconds: number): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#wake?.(), milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = null;
        resolve();
      };
    });
  }

  #pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.#parts.random() * items.length)];
  }

  #doSomething(): Promise<void> {
    const { random, drops } = this.#parts;
    const what = random();
    if (what < drops) return this.#dropOut();
    if (what < 0.45) return this.#write();
    if (what < 0.85) return this.#move();
    return this.#style();
  }

  async #write(): Promise<void> {
    const { random } = this.#parts;
    const id = newId();
    const place = ['board', Math.round(random() * FIELD), Math.round(random() * FIELD), 'a0'] as const;
    if (!this.board.run(addPostIts([{ id, place }])).ok) return;
    this.edits++;
    this.#own.push(id);
    const editor = this.board.openTextSession('postIt', id, 'text');
    const words = this.#pick(SENTENCES) ?? '';
    for (const letter of words) {
      if (this.#stopped) break;
      if (editor.change(editor.text + letter).ok) this.edits++;
      await this.#pause(60 + 140 * random());
    }
    editor.close();
  }

  async #move(): Promise<void> {
    const { random } = this.#parts;
    const note = this.#pick([...this.board.snapshot.postIt.values()]);
    if (!note) return;
    const [x, y] = [Math.round(random() * FIELD), Math.round(random() * FIELD)];
    for (let step = 0; step < 20 && !this.#stopped; step++) {
      const at = [(x * step) / 20, (y * step) / 20] as const;
      this.session.presence.send({
        pointer: [...at],
        dragging: [[note.id, ...at]],
        typing: null,
      });
      await this.#pause(50);
    }
    this.session.presence.send({ pointer: [x, y], dragging: [], typing: null });
    if (this.board.run(movePostIts([{ id: note.id, place: ['board', x, y, 'a0'] }])).ok) this.edits++;
  }

  async #style(): Promise<void> {
    const id = this.#pick(this.#own);
    const color = this.#pick(POST_IT_COLORS);
    if (id && color && this.board.run(colorPostIts([id], color)).ok) this.edits++;
  }

  /** The network goes; work goes on; after some seconds it is back. */
  async #dropOut(): Promise<void> {
    this.#offline = this.#network.isDown = true;
    this.#sockets.dropAll();
    await this.#write();
    await this.#move();
    await this.#pause(2000 * this.#parts.random());
    this.#network.isDown = false;
    if (!this.#stopped) await this.#until(() => this.#stopped || this.board.status.state === 'saved');
    this.#offline = false;
    this.#onlineSince = performance.now();
  }
}
