import { loadavg } from 'node:os';
import type { Browser } from '@playwright/test';
import type { RobotReport } from '../../load/robots/runRobots.ts';
import type { AppServer } from '../../e2e/support/appServer.ts';
import { comparePans, measurePans, type PanCost } from '../crowd/panCost.ts';
import { createPanMeter, type PanMeter } from '../crowd/panMeter.ts';
import { startRobots } from '../crowd/startRobots.ts';
import { readServerBoard } from './boardFiles.ts';
import { watchBoard, type BoardWatch } from './boardWatch.ts';
import { joinLate, type LateJoiner } from './lateJoiner.ts';
import { OfflineGroupings, type OfflineOutcome } from './offlineGroupings.ts';
import { openRoom, robotsAreHere, type Room, type Screen } from './room.ts';
import { takeSample, type Sample } from './samples.ts';
import { judgeScreen, type ScreenVerdict } from './screenVerdict.ts';
import { recordCounts } from './shownCounts.ts';

export interface ThemingOptions {
  readonly robots: number;
  /** How long they theme. */
  readonly seconds: number;
  readonly seed: number;
  /** Share of what robots do that is losing the network. */
  readonly drops: number;
  readonly ledger: string;
  say(line: string): void;
}

export interface ThemingReport {
  readonly robots: RobotReport;
  readonly pan: PanCost;
  /** The same pan over the themed board when the robots had gone, CPU ms a frame. */
  readonly panAfter: number;
  readonly samples: readonly Sample[];
  readonly screens: readonly ScreenVerdict[];
  readonly offline: OfflineOutcome;
  readonly late: Pick<LateJoiner, 'fromLink' | 'fromJoin'>;
  readonly notes: number;
  /** Themes at the end. */
  readonly themes: number;
  /** Load of the machine (1 minute) before, in the middle and at the end. */
  readonly load: readonly number[];
}

const ROUNDS = 3;
const SAMPLE_EVERY = 10_000;
const PAN_EVERY = 8000;
/** Parts of the time after which somebody loses the network, has it again, and somebody joins. */
const OFFLINE_AT = 0.25;
const BACK_AT = 0.6;
const LATE_AT = 0.75;

/** What happens while the robots work. */
class Stretch {
  readonly began = Date.now();
  readonly over: Promise<unknown>;
  readonly #seconds: number;
  #isOver = false;

  constructor(over: Promise<unknown>, seconds: number) {
    this.#seconds = seconds;
    this.over = over;
    void over.finally(() => (this.#isOver = true)).catch(() => {});
  }

  /** @param part of the whole time, from its beginning */
  at(part: number): Promise<void> {
    const left = this.began + part * this.#seconds * 1000 - Date.now();
    return new Promise((resolve) => setTimeout(resolve, Math.max(0, left)));
  }

  /** Does something again and again, so many ms apart, until the robots are done. */
  async repeat<Result>(every: number, make: () => Promise<Result>): Promise<Result[]> {
    const results: Result[] = [];
    const end = this.began + this.#seconds * 1000;
    while (!this.#isOver && Date.now() < end) {
      results.push(await make());
      const pause = new Promise((resolve) => setTimeout(resolve, every));
      await Promise.race([pause, this.over]);
    }
    return results;
  }
}

async function runStretch(
  room: Room,
  watch: BoardWatch,
  meter: PanMeter,
  robots: Promise<RobotReport>,
  lateBrowser: Browser,
  { seconds, say }: ThemingOptions,
) {
  const { facilitator, participant, phone, app, workshop } = room;
  const stretch = new Stretch(robots, seconds);
  const offline = new OfflineGroupings(participant.page, room.share, room.program, watch);
  const notes = watch.history[0]?.counts.all ?? 0;
  const [during, samples, late] = await Promise.all([
    stretch.repeat(PAN_EVERY, () => meter.pan()),
    stretch.repeat(SAMPLE_EVERY, async () => {
      const sample = await takeSample(room, [facilitator, participant, phone], watch, stretch.began);
      const { themed, alone, rest } = sample.server;
      say(`${sample.second} s: ${themed} themed, ${alone} alone, ${rest} not yet`);
      return sample;
    }),
    stretch.at(LATE_AT).then(async () => {
      const joined = await joinLate(lateBrowser, app, workshop, notes);
      await recordCounts(joined.page);
      say(`somebody came late: ${joined.fromLink.toFixed(0)} ms`);
      return joined;
    }),
    stretch.at(OFFLINE_AT).then(async () => {
      say('the participant goes offline');
      await offline.run(stretch.at(BACK_AT));
      say('the participant is back');
    }),
  ]);
  return { during, samples, late, offline };
}

/** Everything that acceptance asks of theming by a crowd, once. */
export async function runTheming(
  app: AppServer,
  [browser, lateBrowser]: readonly [Browser, Browser],
  options: ThemingOptions,
): Promise<ThemingReport> {
  const { robots: people, say } = options;
  const load = [loadavg()[0] ?? 0];
  const room = await openRoom(app, browser, people);
  const watch = watchBoard(room.program);
  const meter = await createPanMeter(browser, room.facilitator.page);
  await meter.pan();
  const before = await measurePans(meter, ROUNDS);
  say(`alone: ${before.map((cost) => cost.toFixed(2)).join(', ')} ms a frame`);

  const robots = startRobots({
    url: app.url,
    code: room.workshop.code,
    trade: 'theming',
    people: String(people),
    seconds: String(options.seconds),
    seed: String(options.seed),
    drops: String(options.drops),
    ledger: options.ledger,
  });
  await Promise.race([robotsAreHere(room.program, people), robots]);
  const { during, samples, late, offline } = await runStretch(
    room,
    watch,
    meter,
    robots,
    lateBrowser,
    options,
  );
  say(`with robots: ${during.map((cost) => cost.toFixed(2)).join(', ')} ms a frame`);
  load.push(loadavg()[0] ?? 0);
  const report = await robots;

  const server = await readServerBoard(app, room.workshop);
  const away = offline.outcome().away;
  const newcomer: Screen = { name: 'late joiner, canvas', page: late.page };
  const screens: ScreenVerdict[] = [];
  for (const screen of [room.facilitator, room.participant, room.phone, newcomer])
    screens.push(await judgeScreen(screen, watch, server, screen === room.participant ? away : null));
  const after = await measurePans(meter, ROUNDS);
  load.push(loadavg()[0] ?? 0);
  const outcome = offline.outcome();
  await room.program.close();
  return {
    robots: report,
    pan: comparePans(before, during),
    panAfter: comparePans(after, after).alone,
    samples,
    screens,
    offline: outcome,
    late: { fromLink: late.fromLink, fromJoin: late.fromJoin },
    notes: server.postIt.size,
    themes: server.theme.size,
    load,
  };
}
