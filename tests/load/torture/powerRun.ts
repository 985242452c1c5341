import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStorage } from '../../../server/storage/sqlite/sqliteStorage.ts';
import { loadDocument } from '../../../server/sync/loadDocument.ts';
import { createProjection } from '../../../shared/document/project.ts';
import { seededRandom, type Random } from '../../convergence/seededRandom.ts';
import { countMissing } from '../robots/freshDocument.ts';
import { inspectFolder } from './inspectFolder.ts';
import { recordLife, type Recording } from './recording.ts';
import type { Program } from './serverProcess.ts';
import { CUTS, SimulatedDisk, type Cut } from './simulatedDisk.ts';
import { Site } from './site.ts';

export interface PowerPlan {
  readonly program: Program;
  /** The compiled disk.c. */
  readonly library: string;
  readonly points: number;
  readonly seconds: number | null;
  readonly seed: number;
  onProgress?(tally: PowerTally): void;
}

export interface PowerTally {
  /** Power cuts whose remains were opened and looked through. */
  points: number;
  readonly cuts: Record<Cut, number>;
  /** Power cuts while something was not synced. */
  amidWriting: number;
  /** Of the points, those on which a real server was started and read by a client. */
  started: number;
  recordings: number;
  acknowledged: number;
  /** Acknowledged changes that were looked for, over all points. */
  lookedFor: number;
  lost: number;
  /** What a disk that only says that it syncs would have lost at the same points: must not be 0. */
  lostByLyingDisk: number;
  readonly faults: string[];
}

const POINTS_A_RECORDING = 40;
const RECORDINGS_A_FOLDER = 4;
const START_EVERY = 10;

/** Boards of earlier recordings that must still be there. */
interface Older {
  readonly documentId: string;
  readonly updates: readonly Uint8Array[];
}

/** One moment at which the power goes. */
interface Moment {
  readonly recording: Recording;
  /** Length of the log at that moment. */
  readonly end: number;
  readonly older: readonly Older[];
}

function createPowerTally(): PowerTally {
  return {
    ...{ points: 0, amidWriting: 0, started: 0, recordings: 0, acknowledged: 0, lookedFor: 0 },
    ...{ lost: 0, lostByLyingDisk: 0, faults: [] },
    cuts: { dropped: 0, partly: 0, torn: 0, kept: 0 },
  };
}

/** Cuts the power of a simulated disk at random moments of a server's life, and opens what is left. */
export async function runPowerCuts(plan: PowerPlan): Promise<PowerTally> {
  process.setMaxListeners(0);
  const tally = createPowerTally();
  const random = seededRandom(plan.seed);
  const until = performance.now() + (plan.seconds ?? Infinity) * 1000;
  const isOver = () => tally.points >= plan.points || performance.now() >= until || tally.faults.length > 20;
  while (!isOver()) {
    const site = await Site.open(plan.program);
    try {
      await new PowerCutter(plan, site, random, tally, isOver).run();
    } finally {
      await site.remove();
    }
  }
  return tally;
}

/** Cuts the power over one data folder, which goes on with what was left. */
class PowerCutter {
  readonly #plan: PowerPlan;
  readonly #site: Site;
  readonly #random: Random;
  readonly #tally: PowerTally;
  readonly #isOver: () => boolean;
  /** Where the remains are written. */
  readonly #remains: string;
  readonly #older: Older[] = [];

  constructor(plan: PowerPlan, site: Site, random: Random, tally: PowerTally, isOver: () => boolean) {
    this.#plan = plan;
    this.#site = site;
    this.#random = random;
    this.#tally = tally;
    this.#isOver = isOver;
    this.#remains = mkdtempSync(join(tmpdir(), 'netboard-remains-'));
  }

  async run(): Promise<void> {
    try {
      for (let number = 0; number < RECORDINGS_A_FOLDER && !this.#isOver(); number++)
        await this.#cutOneLife();
    } finally {
      rmSync(this.#remains, { recursive: true, force: true });
    }
  }

  async #cutOneLife(): Promise<void> {
    const { folder } = this.#site;
    const before = join(this.#remains, 'before');
    cpSync(folder, before, { recursive: true });
    const recording = await recordLife(this.#site, this.#plan.library, this.#random);
    this.#tally.recordings++;
    this.#tally.acknowledged += recording.acknowledgedBy(Infinity).length;
    // The disk begins with what lay there; the paths in the log are those of the site.
    const after = join(this.#remains, 'after');
    renameSync(folder, after);
    renameSync(before, folder);
    const disk = new SimulatedDisk(folder);
    const liar = new SimulatedDisk(folder, true);
    await this.#cutAtMoments(recording, disk, liar);
    rmSync(after, { recursive: true, force: true });
  }

  async #cutAtMoments(recording: Recording, disk: SimulatedDisk, liar: SimulatedDisk): Promise<void> {
    const moments = chooseMoments(recording, this.#random);
    let at = 0;
    for (const { change, end } of recording.records) {
      disk.apply(change);
      liar.apply(change);
      if (end !== moments[at]) continue;
      at++;
      const moment = { recording, end, older: [...this.#older] };
      const isLast = at === moments.length;
      await this.#cut(disk, moment, isLast || this.#tally.points % START_EVERY === 0);
      if (isLast) await this.#goOnFrom(moment, liar);
      if (this.#isOver()) return;
    }
  }

  async #cut(disk: SimulatedDisk, moment: Moment, isStarted: boolean): Promise<void> {
    const cut = CUTS[Math.floor(this.#random() * CUTS.length)] ?? 'dropped';
    const target = join(this.#remains, 'site');
    disk.writeAfterCut(target, cut, this.#random);
    // Opening it mends it, so the server gets a copy.
    const copy = join(this.#remains, 'copy');
    if (isStarted) cpSync(target, copy, { recursive: true });
    const found = await lookThrough(join(target, 'data'), moment);
    this.#tally.points++;
    this.#tally.cuts[cut]++;
    this.#tally.lookedFor += found.lookedFor;
    if (disk.hasUnsynced) this.#tally.amidWriting++;
    this.#note(found, `${cut} at ${moment.end}`);
    if (isStarted) {
      this.#note(await this.#startOn(copy, moment), `${cut} at ${moment.end}, started`);
      this.#tally.started++;
    }
    this.#plan.onProgress?.(this.#tally);
  }

  #note({ lost, faults }: Found, where: string): void {
    this.#tally.lost += lost;
    if (lost > 0) this.#tally.faults.push(`${lost} acknowledged edits lost (${where})`);
    this.#tally.faults.push(...faults.map((fault) => `${fault} (${where})`));
  }

  /** Starts a real server on the remains and reads them as a client; the site goes on there. */
  async #startOn(folder: string, { recording, end }: Moment): Promise<Found> {
    const { dataDir } = this.#site;
    this.#site.dataDir = join(folder, 'data');
    try {
      await this.#site.start();
      const updates = recording.acknowledgedBy(end);
      if (end < recording.joinedAt || updates.length === 0) return { lost: 0, lookedFor: 0, faults: [] };
      const lost = countMissing(await recording.stage.load(), updates);
      return { lost, lookedFor: updates.length, faults: [] };
    } catch (error) {
      return { lost: 0, lookedFor: 0, faults: [`no start: ${String(error)}`] };
    } finally {
      await this.#site.server.kill();
      this.#site.dataDir = dataDir;
    }
  }

  /** The next life begins with what the last power cut and the start after it left. */
  async #goOnFrom(moment: Moment, liar: SimulatedDisk): Promise<void> {
    const { recording, end } = moment;
    const lied = join(this.#remains, 'lied');
    liar.writeAfterCut(lied, 'dropped', this.#random);
    this.#tally.lostByLyingDisk += (await lookThrough(join(lied, 'data'), moment)).lost;
    rmSync(this.#site.folder, { recursive: true, force: true });
    renameSync(join(this.#remains, 'copy'), this.#site.folder);
    mkdirSync(this.#site.dataDir, { recursive: true });
    this.#older.push({ documentId: recording.stage.boardId, updates: recording.acknowledgedBy(end) });
  }
}

/** Half of them anywhere, half right before or after a sync. */
function chooseMoments({ records }: Recording, random: Random): number[] {
  const syncs = records.flatMap(({ change }, index) => (change.do === 'sync' ? [index - 1, index] : []));
  const chosen = new Set<number>();
  const wanted = Math.min(POINTS_A_RECORDING, records.length);
  while (chosen.size < wanted) {
    const anywhere = Math.floor(random() * records.length);
    const atSync = syncs[Math.floor(random() * syncs.length)];
    const end = records[random() < 0.5 ? anywhere : (atSync ?? anywhere)]?.end;
    if (end !== undefined) chosen.add(end);
  }
  return [...chosen].sort((a, b) => a - b);
}

interface Found {
  readonly lost: number;
  readonly lookedFor: number;
  readonly faults: readonly string[];
}

/** Opens what is left by the server's own storage, and looks for everything that was acknowledged before. */
async function lookThrough(dataDir: string, { recording, end, older }: Moment): Promise<Found> {
  const { damage } = inspectFolder(dataDir);
  const faults = damage === null ? [] : [`the database is damaged: ${damage}`];
  const current = { documentId: recording.stage.boardId, updates: recording.acknowledgedBy(end) };
  const wanted = [...older, current];
  const lookedFor = wanted.reduce((sum, { updates }) => sum + updates.length, 0);
  try {
    const storage = openSqliteStorage(dataDir);
    let lost = 0;
    for (const { documentId, updates } of wanted) {
      const { doc } = await loadDocument(storage.boards, documentId, null);
      lost += countMissing(doc, updates);
      if (documentId === current.documentId)
        faults.push(...recording.stage.findBrokenImports(createProjection(doc).snapshot, end));
    }
    await storage.close();
    return { lost, lookedFor, faults };
  } catch (error) {
    return { lost: 0, lookedFor, faults: [...faults, `does not open: ${String(error)}`] };
  }
}
