import { join } from 'node:path';
import { seededRandom, type Random } from '../../convergence/seededRandom.ts';
import { AcknowledgementLedger } from '../robots/acknowledgementLedger.ts';
import { inspectFolder } from './inspectFolder.ts';
import type { Program } from './serverProcess.ts';
import { pause, Site } from './site.ts';
import { Stage, type Finding } from './stage.ts';

export interface KillPlan {
  readonly program: Program;
  readonly kills: number;
  /** Ends after so long even if there were fewer kills; null = not. */
  readonly seconds: number | null;
  readonly seed: number;
  /** Servers at a time, each with a folder of its own. */
  readonly lanes: number;
  onProgress?(tally: KillTally): void;
}

/** What the server was doing when it was killed. */
export const WINDOWS = ['working', 'starting', 'stopping', 'compacting'] as const;
export type KillWindow = (typeof WINDOWS)[number];

/** Counts of a run; all lanes add to one. */
export interface KillTally {
  kills: number;
  readonly windows: Record<KillWindow, number>;
  /** Kills while somebody had unacknowledged changes. */
  amidWriting: number;
  /** Compactions that a kill found finished; others fell into one. */
  compactions: number;
  edits: number;
  acknowledged: number;
  /** HTTP requests that were answered as done. */
  answered: number;
  checks: number;
  boards: number;
  /** Acknowledged changes that were not there afterwards. */
  lost: number;
  /** Honest changes that the server refused. */
  refused: number;
  readonly faults: string[];
}

const KILLS_A_BOARD = 20;
const BOARDS_A_FOLDER = 5;
const ODDS: readonly (readonly [KillWindow, number])[] = [
  ['working', 0.5],
  ['starting', 0.7],
  ['stopping', 0.85],
  ['compacting', 1],
];
const WORKING_WITHIN = 500;
const STOPPING_WITHIN = 120;
const COMPACTING_WITHIN = 700;

function createKillTally(): KillTally {
  return {
    ...{ kills: 0, amidWriting: 0, compactions: 0, edits: 0, acknowledged: 0, answered: 0, checks: 0 },
    ...{ boards: 0, lost: 0, refused: 0 },
    windows: { working: 0, starting: 0, stopping: 0, compacting: 0 },
    faults: [],
  };
}

/** Kills servers at random instants under load and looks after each whether all that was acknowledged is there. */
export async function runKills(plan: KillPlan): Promise<KillTally> {
  // Each writer's connection watches for the end of the process.
  process.setMaxListeners(0);
  const tally = createKillTally();
  const until = performance.now() + (plan.seconds ?? Infinity) * 1000;
  const isOver = () => tally.kills >= plan.kills || performance.now() >= until || tally.faults.length > 20;
  const lanes = Array.from({ length: plan.lanes }, async (_, lane) => {
    const random = seededRandom(plan.seed + lane);
    while (!isOver()) await tortureFolder(plan, random, tally, isOver);
  });
  await Promise.all(lanes);
  return tally;
}

async function tortureFolder(
  plan: KillPlan,
  random: Random,
  tally: KillTally,
  isOver: () => boolean,
): Promise<void> {
  const site = await Site.open(plan.program);
  const stages: Stage[] = [];
  const killer = new Killer(site, random, tally);
  try {
    await site.start();
    for (let number = 0; number < BOARDS_A_FOLDER && !isOver(); number++) {
      const ledger = new AcknowledgementLedger(join(site.folder, `acknowledged-${number}.jsonl`));
      const stage = await Stage.open(site, random, ledger);
      stages.push(stage);
      await tortureBoard(killer, stage, () => plan.onProgress?.(tally), isOver);
      killer.note(await stage.finish());
      tally.boards++;
      tally.edits += stage.edits;
      tally.acknowledged += stage.ledger.acknowledged.length;
      tally.answered += stage.requests;
      tally.refused += stage.refused;
      await stage.close();
    }
    // The earlier boards lay still while the server was killed over the later ones.
    for (const stage of stages) killer.note(await stage.check());
  } catch (error) {
    const { hasEnded, complaints } = site.server;
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    killer.complain(`broken off, server ${hasEnded ? 'gone' : 'alive'}: ${why} ${complaints}`);
  } finally {
    for (const stage of stages) await stage.close();
    if (!killer.isSound) killer.complain(`seen in ${site.folder}, which is kept`);
    await (killer.isSound ? site.remove() : site.server.kill());
    plan.onProgress?.(tally);
  }
}

async function tortureBoard(killer: Killer, stage: Stage, tell: () => void, isOver: () => boolean) {
  stage.begin();
  for (let kills = 0; kills < KILLS_A_BOARD && !isOver(); kills++) {
    await killer.kill(stage);
    tell();
  }
  await killer.recover(stage);
}

/** Kills one site's server again and again. */
class Killer {
  readonly #site: Site;
  readonly #random: Random;
  readonly #tally: KillTally;
  readonly #compactedUpTo = new Map<string, number>();
  /** Whether nothing was found wrong here. */
  isSound = true;
  /** Milliseconds that the last start took. */
  #startTime = 1000;

  constructor(site: Site, random: Random, tally: KillTally) {
    this.#site = site;
    this.#random = random;
    this.#tally = tally;
  }

  /** Takes what a look at a board found. */
  note({ lost, faults }: Finding): void {
    this.#tally.checks++;
    this.#tally.lost += lost;
    if (lost > 0) this.complain(`${lost} acknowledged edits lost`);
    faults.forEach((fault) => this.complain(fault));
  }

  complain(fault: string): void {
    this.isSound = false;
    this.#tally.faults.push(fault);
  }

  /** One kill, somewhere in a random window. */
  async kill(stage: Stage): Promise<void> {
    const roll = this.#random();
    const window = ODDS.find(([, upTo]) => roll < upTo)?.[0] ?? 'working';
    if (window === 'starting') await this.#lead(stage, window, this.#startTime * 1.1);
    else await this.recover(stage);
    if (window === 'working') await this.#lead(stage, window, WORKING_WITHIN);
    if (window === 'stopping') await this.#lead(stage, window, STOPPING_WITHIN);
    if (window === 'compacting') await this.#lead(stage, window, COMPACTING_WITHIN);
    const { server } = this.#site;
    // It may have come to its end in order just before.
    const isKill = !server.hasEnded;
    const isAmidWriting = stage.unsaved > 0;
    await server.kill();
    if (isKill) this.#count(window, isAmidWriting);
    this.#inspect();
  }

  /** Brings the server into the window and waits there for a random while. */
  async #lead(stage: Stage, window: KillWindow, within: number): Promise<void> {
    const { server } = this.#site;
    if (window === 'starting') {
      if (!server.hasEnded) await server.kill();
      this.#site.spawn();
    } else if (window === 'stopping') {
      await pause(this.#random() * WORKING_WITHIN);
      server.terminate();
    } else if (window === 'compacting') stage.burst();
    await pause(this.#random() * within);
  }

  #count(window: KillWindow, isAmidWriting: boolean): void {
    this.#tally.kills++;
    this.#tally.windows[window]++;
    if (isAmidWriting) this.#tally.amidWriting++;
  }

  #inspect(): void {
    const { damage, compactedUpTo } = inspectFolder(this.#site.dataDir);
    if (damage !== null) this.complain(`the database is damaged: ${damage}`);
    for (const [id, seq] of compactedUpTo) {
      if (this.#compactedUpTo.get(id) !== seq) this.#tally.compactions++;
      this.#compactedUpTo.set(id, seq);
    }
  }

  /** Starts the server if it is dead, and looks whether everything is there. */
  async recover(stage: Stage): Promise<void> {
    if (this.#site.server.hasEnded) {
      const start = performance.now();
      await this.#site.start();
      this.#startTime = performance.now() - start;
    }
    this.note(await stage.check());
  }
}
