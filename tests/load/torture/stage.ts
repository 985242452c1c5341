import type * as Y from 'yjs';
import { createProjection } from '../../../shared/document/project.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import type { Random } from '../../convergence/seededRandom.ts';
import type { AcknowledgementLedger } from '../robots/acknowledgementLedger.ts';
import { countMissing, loadFreshDocument } from '../robots/freshDocument.ts';
import type { Joined } from '../robots/joinAsProgram.ts';
import { ClientWriter, type Writer } from './clientWriter.ts';
import { describeUnmeant } from './intent.ts';
import { PlainWriter } from './plainWriter.ts';
import { RequestWriter } from './requestWriter.ts';
import { within, type Site } from './site.ts';

/** What a look at a board found. */
export interface Finding {
  /** Acknowledged changes that are not there. */
  readonly lost: number;
  readonly faults: readonly string[];
}

const CLIENTS = 3;
const MOST_UNSAVED = 60;
/** A new note of the heavy writer: 56 of them are more than the server leaves uncompacted. */
const BULK = 4900;
const BURST = 56;

/** One board, those who write on it all the time, and what the server said that it has of them. */
export class Stage {
  readonly ledger: AcknowledgementLedger;
  readonly #writers: Writer[];
  readonly #bulk: PlainWriter;
  readonly #requests: RequestWriter;
  readonly #reader: Joined;
  readonly #random: Random;
  /** What writers could not do; told by the next check. */
  readonly #broken: string[] = [];
  #busy: ReturnType<typeof setInterval> | null = null;

  private constructor(
    ledger: AcknowledgementLedger,
    reader: Joined,
    writers: { all: Writer[]; bulk: PlainWriter; requests: RequestWriter },
    random: Random,
  ) {
    this.ledger = ledger;
    this.#reader = reader;
    this.#writers = writers.all;
    this.#bulk = writers.bulk;
    this.#requests = writers.requests;
    this.#random = random;
  }

  /** A new workshop with several real clients, one bare socket, a heavy writer and one who asks by HTTP. */
  static async open(
    site: Site,
    random: Random,
    ledger: AcknowledgementLedger,
    mark = () => performance.now(),
  ): Promise<Stage> {
    const code = await site.createWorkshop();
    const joined = await Promise.all(
      Array.from({ length: CLIENTS + 3 }, (_, index) => site.join(code, `Writer ${index}`)),
    );
    const [reader, bare, heavy, ...others] = joined;
    if (!reader || !bare || !heavy) throw new Error('nobody joined');
    const clients = await Promise.all(others.map((one) => ClientWriter.open(one, random, ledger)));
    const bulk = new PlainWriter(heavy, random, ledger, BULK);
    const requests = await RequestWriter.open(site.url, code, mark);
    const all = [...clients, new PlainWriter(bare, random, ledger), bulk];
    return new Stage(ledger, reader, { all, bulk, requests }, random);
  }

  get edits(): number {
    return this.#writers.reduce((sum, { edits }) => sum + edits, 0);
  }

  get refused(): number {
    return this.#writers.reduce((sum, { refused }) => sum + refused, 0);
  }

  get unsaved(): number {
    return this.#writers.reduce((sum, { unsaved }) => sum + unsaved, 0);
  }

  get requests(): number {
    return this.#requests.answered;
  }

  /** From now on somebody writes every few milliseconds, with the server there or not. */
  begin(every = 16): void {
    this.#busy ??= setInterval(() => this.#someoneWrites(), every);
  }

  end(): void {
    if (this.#busy !== null) clearInterval(this.#busy);
    this.#busy = null;
  }

  #someoneWrites(): void {
    const small = this.#writers.filter((writer) => writer !== this.#bulk && writer.unsaved < MOST_UNSAVED);
    try {
      small[Math.floor(this.#random() * small.length)]?.write();
    } catch (error) {
      // A note that was saved has gone.
      this.#broken.push(String(error));
    }
    if (this.#random() < 0.1) this.#requests.write();
  }

  /** Writes so much at once that the server compacts the board. */
  burst(): void {
    if (this.#bulk.unsaved > 0) return;
    for (let number = 0; number < BURST; number++) this.#bulk.add();
  }

  get boardId(): string {
    return this.#reader.boardId;
  }

  /** Imports that are not as they must be in this state of the board; see {@link RequestWriter}. */
  findBrokenImports(snapshot: BoardSnapshot, by: number): string[] {
    return this.#requests.findBrokenImports(snapshot, by);
  }

  /** The board as somebody who comes now gets it. */
  load(): Promise<Y.Doc> {
    return within(60, loadFreshDocument(this.#reader), 'the board could not be read');
  }

  /** Compares what somebody new gets with what was acknowledged by the time they ask. */
  async check(): Promise<Finding> {
    const updates = this.ledger.acknowledged.map(({ update }) => update);
    const now = performance.now();
    const wrongName = await this.#requests.findWrongName();
    const doc = await this.load();
    const lost = countMissing(doc, updates);
    const { snapshot } = createProjection(doc);
    const imports = this.#requests.findBrokenImports(snapshot, now);
    doc.destroy();
    const broken = this.#broken.splice(0);
    return { lost, faults: [...imports, ...broken, ...(wrongName === null ? [] : [wrongName])] };
  }

  /** Waits until all is saved; then the board must hold exactly what everybody meant. */
  async finish(): Promise<Finding> {
    this.end();
    const saved = Promise.all(this.#writers.map((writer) => writer.whenSaved()));
    await within(120, saved, 'not everything was saved');
    await this.#requests.settled();
    const { lost, faults } = await this.check();
    const doc = await this.load();
    const { snapshot } = createProjection(doc);
    const meant = this.#writers.map((writer) => writer.meant);
    const unmeant = describeUnmeant(snapshot, meant, (text) => this.#requests.isOwn(text));
    return { lost, faults: [...faults, ...unmeant] };
  }

  async close(): Promise<void> {
    this.end();
    await Promise.all(this.#writers.map((writer) => writer.close()));
  }
}
