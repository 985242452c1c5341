import { seededRandom } from '../../convergence/seededRandom.ts';
import { AcknowledgementLedger } from '../robots/acknowledgementLedger.ts';
import { countMissing, loadFreshDocument } from '../robots/freshDocument.ts';
import type { Joined } from '../robots/joinAsProgram.ts';
import type { TortureOptions } from './options.ts';
import { concludeRun, type Outcome } from './outcome.ts';
import { PlainWriter } from './plainWriter.ts';
import { showProgress } from './progress.ts';
import { HOST_KEY, type Program } from './serverProcess.ts';
import { pause, Site } from './site.ts';

/** Boards opened and closed a minute (row 77). */
const BOARDS_A_MINUTE = 50;
const WARM_UP = 40;
const NOTES_A_BOARD = 40;
/** A room is kept for 30 s after its last reader has gone. */
const ROOMS_REST = 35_000;
const GROWTH = 0.1;

interface Memory {
  /** Bytes of live objects after a full collection. */
  readonly heap: number;
  /** Bytes of buffers beside the heap. */
  readonly external: number;
  /** Bytes that the process holds of the machine. */
  readonly resident: number;
  readonly rooms: number;
}

interface SoakTally {
  readonly minutes: number;
  readonly start: Memory;
  readonly end: Memory;
  boards: number;
  acknowledged: number;
  lost: number;
}

/** Lets the server collect its garbage on SIGUSR2; only the soak's server is started with it. */
const COLLECTOR = `data:text/javascript,process.on('SIGUSR2',()=>{globalThis.gc();globalThis.gc()})`;

/** Opens and closes boards for a while; afterwards the server holds as much memory as before. */
export async function runSoakPart(
  program: Program,
  minutes: number,
  { seed }: TortureOptions,
): Promise<Outcome> {
  process.setMaxListeners(0);
  const site = await Site.open(program);
  try {
    await site.start({}, ['--expose-gc', '--import', COLLECTOR]);
    const soak = new Soak(site, seed);
    const tally = await soak.run(minutes);
    return concludeRun('soak', findFaults(tally), describe(tally, seed), { ...tally, seed });
  } finally {
    await site.remove();
  }
}

class Soak {
  readonly #site: Site;
  readonly #seed: number;
  #boards = 0;
  #acknowledged = 0;
  #lost = 0;

  constructor(site: Site, seed: number) {
    this.#site = site;
    this.#seed = seed;
  }

  async run(minutes: number): Promise<SoakTally> {
    // What is compiled and cached at first use belongs to the start.
    for (let number = 0; number < WARM_UP; number++) await this.#useBoard();
    await this.#untilAtRest();
    const start = await this.#measure();
    const before = this.#boards;
    const until = performance.now() + minutes * 60_000;
    const using = new Set<Promise<void>>();
    while (performance.now() < until) {
      const use = this.#useBoard().finally(() => using.delete(use));
      using.add(use);
      showProgress(
        `${this.#boards - before} boards, ${Math.round((until - performance.now()) / 1000)} s to go`,
      );
      await pause(60_000 / BOARDS_A_MINUTE);
    }
    await Promise.all(using);
    await this.#untilAtRest();
    const end = await this.#measure();
    return {
      minutes,
      start,
      end,
      boards: this.#boards - before,
      acknowledged: this.#acknowledged,
      lost: this.#lost,
    };
  }

  /** A new board: somebody writes, another reads, both go; the workshop is erased. */
  async #useBoard(): Promise<void> {
    const number = this.#boards++;
    const { workshopId, code } = await this.#createWorkshop();
    const writer = await this.#site.join(code, 'Writer');
    await this.#writeOn(writer, number);
    const answer = await this.#ask(`/api/workshops/${workshopId}`, { method: 'DELETE' });
    if (answer.status !== 204) throw new Error(`a workshop was not erased: ${answer.status}`);
  }

  async #writeOn(writer: Joined, number: number): Promise<void> {
    const ledger = new AcknowledgementLedger();
    const plain = new PlainWriter(writer, seededRandom(this.#seed + number), ledger);
    for (let note = 0; note < NOTES_A_BOARD; note++) plain.write();
    await plain.whenSaved();
    const doc = await loadFreshDocument(writer);
    this.#lost += countMissing(
      doc,
      ledger.acknowledged.map(({ update }) => update),
    );
    this.#acknowledged += ledger.acknowledged.length;
    doc.destroy();
    await plain.close();
  }

  #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${HOST_KEY}`, 'content-type': 'application/json' };
    return fetch(`${this.#site.url}${path}`, { ...init, headers });
  }

  async #createWorkshop(): Promise<{ workshopId: string; code: string }> {
    const answer = await this.#ask('/api/workshops', { method: 'POST', body: '{"title":"Soak"}' });
    return (await answer.json()) as { workshopId: string; code: string };
  }

  async #untilAtRest(): Promise<void> {
    const until = performance.now() + 3 * ROOMS_REST;
    while ((await this.#readMetric('netboard_open_rooms')) > 0 && performance.now() < until)
      await pause(1000);
  }

  async #readMetric(name: string): Promise<number> {
    const text = await (await this.#ask('/metrics')).text();
    const found = new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text);
    if (!found) throw new Error(`there is no figure ${name}`);
    return Number(found[1]);
  }

  async #measure(): Promise<Memory> {
    process.kill(this.#site.server.pid, 'SIGUSR2');
    await pause(1000);
    const heap = await this.#readMetric('netboard_nodejs_heap_size_used_bytes');
    const external = await this.#readMetric('netboard_nodejs_external_memory_bytes');
    const resident = await this.#readMetric('netboard_process_resident_memory_bytes');
    return { heap, external, resident, rooms: await this.#readMetric('netboard_open_rooms') };
  }
}

function findFaults({ start, end, boards, acknowledged, lost }: SoakTally): string[] {
  const faults: string[] = [];
  if (lost > 0) faults.push(`${lost} acknowledged edits were lost`);
  if (boards === 0 || acknowledged === 0) faults.push('nothing was put to the test');
  if (end.rooms > 0) faults.push(`${end.rooms} boards were never let go`);
  const [before, after] = [start.heap + start.external, end.heap + end.external];
  if (after > before * (1 + GROWTH))
    faults.push(`memory grew by ${Math.round((after / before - 1) * 100)} %`);
  return faults;
}

function describe({ minutes, start, end, boards, acknowledged, lost }: SoakTally, seed: number): string {
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  const words = ({ heap, external, resident }: Memory) =>
    `${megabytes(heap)} heap, ${megabytes(external)} beside it, ${megabytes(resident)} resident`;
  const growth = ((end.heap + end.external) / (start.heap + start.external) - 1) * 100;
  return [
    `${boards} boards opened, written, read, closed and erased in ${minutes} minutes`,
    `at the start ${words(start)}; at the end ${words(end)}: ${growth.toFixed(1)} %`,
    `${acknowledged} acknowledged edits, lost ${lost}, seed ${seed}`,
  ].join('\n  ');
}
