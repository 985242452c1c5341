import type { BoardDocument } from '../../../client/document/board.ts';
import type { Session } from '../../../client/session/openSession.ts';
import type { Random } from '../../convergence/seededRandom.ts';
import type { AcknowledgementLedger } from './acknowledgementLedger.ts';
import type { DeliveryClock } from './deliveryClock.ts';
import type { Joined } from './joinAsProgram.ts';
import { openProgramClient, type ProgramClient } from './programClient.ts';
import { createTheming } from './theming.ts';
import type { Hands, Trade, TradeName } from './trade.ts';
import { createWriting } from './writing.ts';

export interface RobotParts {
  readonly name: string;
  /** From 0 on: who of the crowd it is. */
  readonly number: number;
  readonly trade: TradeName;
  readonly joined: Joined;
  readonly random: Random;
  readonly clock: DeliveryClock;
  readonly ledger: AcknowledgementLedger;
  /** Share of its doings that is losing the network for a while. */
  readonly drops: number;
  /** How many times as fast as people it is. */
  readonly haste: number;
}

const TRADES: Readonly<Record<TradeName, (hands: Hands) => Trade>> = {
  writing: createWriting,
  theming: createTheming,
};
const FIRST_PAUSE = 3000;
const LONGEST_OFFLINE = 2000;

/** One person: joins with the real client, works at human pace, and drops out now and then. */
export class Robot {
  readonly board: BoardDocument;
  readonly session: Session;
  edits = 0;
  /** How often it did each thing. */
  readonly doings = new Map<string, number>();
  #offline = false;
  #onlineSince = 0;
  #stopped = false;
  #wake: (() => void) | null = null;
  #life: Promise<void> = Promise.resolve();
  readonly #parts: RobotParts;
  readonly #client: ProgramClient;
  readonly #trade: Trade;

  private constructor(parts: RobotParts, client: ProgramClient) {
    this.#parts = parts;
    this.#client = client;
    this.board = client.board;
    this.session = client.session;
    this.#trade = TRADES[parts.trade](this.#hands());
  }

  static async open(parts: RobotParts): Promise<Robot> {
    const { joined, clock, ledger } = parts;
    const client = await openProgramClient(joined);
    const robot = new Robot(parts, client);
    const { board } = client;
    board.onAcknowledged(({ update }) => ledger.add(joined.boardId, update));
    board.onChange((changes, local) => {
      if (robot.#offline || !board.status.online) return;
      if (local) clock.made(robot, changes);
      else clock.received(robot, changes, robot.#onlineSince);
    });
    return robot;
  }

  #hands(): Hands {
    const { random, number } = this.#parts;
    return {
      number,
      random,
      board: this.board,
      session: this.session,
      isStopped: () => this.#stopped,
      pick: (items) => items[Math.floor(random() * items.length)],
      pause: (milliseconds) => this.#pause(milliseconds),
      run: (call) => {
        const done = this.board.run(call).ok;
        if (done) this.edits++;
        return done;
      },
      count: (edits) => {
        this.edits += edits;
      },
    };
  }

  get name(): string {
    return this.#parts.name;
  }

  /** Resolves when document and facts are there. */
  async ready(): Promise<void> {
    await this.#client.ready();
    this.#onlineSince = performance.now();
  }

  /** Goes on until {@link settle} or {@link close}. */
  live(): void {
    this.#life = this.#live();
  }

  async #live(): Promise<void> {
    const { random, drops } = this.#parts;
    const [least, most] = this.#trade.rest;
    await this.#trade.begin?.();
    await this.#pause(FIRST_PAUSE * random());
    while (!this.#stopped) {
      if (random() < drops) await this.#dropOut();
      else await this.#doSomething();
      await this.#pause(least + (most - least) * random());
    }
  }

  async #doSomething(): Promise<void> {
    const what = await this.#trade.doSomething();
    this.doings.set(what, (this.doings.get(what) ?? 0) + 1);
  }

  /** Ends its doings and has its network back; resolves when everything is saved. */
  async settle(): Promise<void> {
    this.#stopped = true;
    this.#wake?.();
    this.#client.reconnect();
    await this.#life;
    await this.board.whenSaved();
    await this.#client.until(() => this.board.status.online);
  }

  async close(): Promise<void> {
    this.#stopped = true;
    this.#wake?.();
    await this.#client.close();
  }

  #pause(milliseconds: number): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#wake?.(), milliseconds / this.#parts.haste);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = null;
        resolve();
      };
    });
  }

  /** The network goes; work goes on; after some seconds it is back. */
  async #dropOut(): Promise<void> {
    this.#offline = true;
    this.#client.disconnect();
    await this.#doSomething();
    await this.#doSomething();
    await this.#pause(LONGEST_OFFLINE * this.#parts.random());
    this.#client.reconnect();
    if (!this.#stopped) await this.#client.until(() => this.#stopped || this.board.status.state === 'saved');
    this.#offline = false;
    this.#onlineSince = performance.now();
  }
}
