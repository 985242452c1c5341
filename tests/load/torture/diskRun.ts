import type { Random } from '../../convergence/seededRandom.ts';
import { AcknowledgementLedger } from '../robots/acknowledgementLedger.ts';
import { DiskControl, type Failure } from './preload.ts';
import type { Program } from './serverProcess.ts';
import { pause, Site } from './site.ts';
import { Stage, type Finding } from './stage.ts';

export interface DiskPlan {
  readonly program: Program;
  /** The compiled disk.c. */
  readonly library: string;
  /** Seconds that the disk is full for. */
  readonly fullFor: number;
  /** Up to which N the N-th write and the N-th sync fail. */
  readonly upTo: number;
  readonly random: Random;
  onProgress?(words: string): void;
}

export interface DiskTally {
  fullSeconds: number;
  /** Looks at the board while the disk was full; all found what was acknowledged. */
  readsWhileFull: number;
  /** Most changes that waited in the clients. */
  waited: number;
  failedWrites: number;
  failedSyncs: number;
  /** Starts during which making or removing a file failed. */
  failedStarts: number;
  acknowledged: number;
  checks: number;
  lost: number;
  refused: number;
  readonly faults: string[];
}

const FAILED_STARTS = 8;
/** A failed store is tried again within seconds. */
const RECOVERS_WITHIN = 30_000;

/** Fills a running server's disk for a while, then makes single writes, syncs and name changes fail. */
export async function runDiskFaults(plan: DiskPlan): Promise<DiskTally> {
  process.setMaxListeners(0);
  const site = await Site.open(plan.program);
  const control = new DiskControl(`${site.folder}`);
  try {
    await site.start({
      LD_PRELOAD: plan.library,
      TORTURE_DISK_FOLDER: site.dataDir,
      TORTURE_DISK_CONTROL: control.path,
    });
    const stage = await Stage.open(site, plan.random, new AcknowledgementLedger());
    try {
      return await new DiskTorturer(plan, site, control, stage).run();
    } finally {
      await stage.close();
    }
  } finally {
    await site.remove();
  }
}

class DiskTorturer {
  readonly #plan: DiskPlan;
  readonly #site: Site;
  readonly #control: DiskControl;
  readonly #stage: Stage;
  readonly #tally: DiskTally = {
    ...{ fullSeconds: 0, readsWhileFull: 0, waited: 0, failedWrites: 0, failedSyncs: 0, failedStarts: 0 },
    ...{ acknowledged: 0, checks: 0, lost: 0, refused: 0, faults: [] },
  };

  constructor(plan: DiskPlan, site: Site, control: DiskControl, stage: Stage) {
    this.#plan = plan;
    this.#site = site;
    this.#control = control;
    this.#stage = stage;
  }

  async run(): Promise<DiskTally> {
    const { pid } = this.#site.server;
    this.#stage.begin();
    await pause(500);
    await this.#fillFor(this.#plan.fullFor);
    await this.#failEach('write');
    await this.#failEach('sync');
    this.#add(await this.#stage.finish());
    if (this.#site.server.pid !== pid || this.#site.server.hasEnded)
      this.#tally.faults.push('the server did not live through it');
    // What is only in memory does not count.
    await this.#site.server.kill();
    await this.#failStarts();
    await this.#killWhileFull();
    this.#tally.acknowledged = this.#stage.ledger.acknowledged.length;
    this.#tally.refused = this.#stage.refused;
    return this.#tally;
  }

  #add({ lost, faults }: Finding): void {
    this.#tally.checks++;
    this.#tally.lost += lost;
    this.#tally.faults.push(...faults);
  }

  /** Nothing is acknowledged on a full disk, all can be read, and everything goes on by itself afterwards. */
  async #fillFor(seconds: number): Promise<void> {
    this.#control.fill();
    const { failures } = this.#control;
    await this.#until(() => this.#control.failures > failures, 'nothing was written to the full disk');
    // Acknowledgements of what was stored before the disk was full are on their way.
    await pause(500);
    const { acknowledged } = this.#stage.ledger;
    const before = acknowledged.length;
    const until = performance.now() + seconds * 1000;
    while (performance.now() < until) {
      this.#add(await this.#stage.check());
      this.#tally.readsWhileFull++;
      this.#tally.waited = Math.max(this.#tally.waited, this.#stage.unsaved);
      this.#plan.onProgress?.(`disk full, ${this.#stage.unsaved} changes wait`);
      await pause(500);
    }
    if (acknowledged.length > before) this.#tally.faults.push('something was acknowledged on a full disk');
    this.#tally.fullSeconds += seconds;
    this.#control.free();
    await this.#recovers();
    this.#add(await this.#stage.check());
  }

  /** Clients get everything saved again, without a restart. */
  async #recovers(): Promise<void> {
    const before = this.#stage.ledger.acknowledged.length;
    await this.#until(
      () => this.#stage.ledger.acknowledged.length > before && this.#stage.unsaved < 10,
      'the server did not recover',
    );
  }

  async #until(isSo: () => boolean, otherwise: string): Promise<void> {
    const until = performance.now() + RECOVERS_WITHIN;
    while (!isSo()) {
      if (performance.now() > until) throw new Error(otherwise);
      await pause(20);
    }
  }

  async #failEach(what: Failure & ('write' | 'sync')): Promise<void> {
    for (let n = 1; n <= this.#plan.upTo; n++) {
      const { failures } = this.#control;
      this.#control.failNth(n, what);
      await this.#until(() => this.#control.failures > failures, `the ${n}th ${what} never came`);
      await this.#recovers();
      if (what === 'write') this.#tally.failedWrites++;
      else this.#tally.failedSyncs++;
      if (n % 5 === 0) this.#add(await this.#stage.check());
      this.#plan.onProgress?.(`the ${n}th ${what} failed`);
    }
  }

  /** A start that fails on the way may fail, but the next one finds everything. */
  async #failStarts(): Promise<void> {
    for (let n = 1; n <= FAILED_STARTS; n++) {
      for (const what of ['name', 'write', 'sync'] as const) {
        const { failures } = this.#control;
        this.#control.failNth(n, what);
        const server = this.#site.spawn(this.#environment);
        await server.ready.catch(() => undefined);
        if (this.#control.failures > failures) this.#tally.failedStarts++;
        this.#control.calm();
        await server.kill();
      }
      this.#plan.onProgress?.(`${this.#tally.failedStarts} starts with a failure`);
    }
    await this.#site.start(this.#environment);
    this.#add(await this.#stage.check());
  }

  get #environment(): Record<string, string> {
    const { library } = this.#plan;
    return {
      LD_PRELOAD: library,
      TORTURE_DISK_FOLDER: this.#site.dataDir,
      TORTURE_DISK_CONTROL: this.#control.path,
    };
  }

  /** The end comes on a full disk; a start on the full disk says so, and later all is there. */
  async #killWhileFull(): Promise<void> {
    this.#stage.begin();
    await pause(1000);
    this.#control.fill();
    await pause(1000);
    await this.#site.server.kill();
    const server = this.#site.spawn(this.#environment);
    const hasStarted = await server.ready.then(
      () => true,
      () => false,
    );
    if (!hasStarted && !/ is full/.test(server.complaints))
      this.#tally.faults.push(`a start on a full disk said: ${server.complaints}`);
    await server.kill();
    this.#control.free();
    await this.#site.start(this.#environment);
    this.#add(await this.#stage.check());
    this.#add(await this.#stage.finish());
  }
}
