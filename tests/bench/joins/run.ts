/**
 * npm run bench:joins [-- --people 300 --within 10 --writers 20 --json]
 *
 * Row 83: so many people join within so many seconds, first where facilitators let people in, then where the code is
 * enough. All must be at the door, or in. What the writers who are in already notice: the time from an edit until the
 * server has stored it, during the wave as a ratio of what it was just before. The goal is twice, at most.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure, root } from '../../../scripts/ensure.mjs';
import { addPostIts } from '../../../shared/operations/postIt.ts';
import { newId } from '../../../shared/model/ids.ts';
import { startAppServer, type AppServer } from '../../e2e/support/appServer.ts';
import { makeWorkshop, type MadeWorkshop } from '../../e2e/support/workshop.ts';
import { joinAsProgram } from '../../load/robots/joinAsProgram.ts';
import { openProgramClient, type ProgramClient } from '../../load/robots/programClient.ts';
import type { Wave, WaveWish } from './joiners.ts';
import { typePostItText } from '../../support/typePostItText.ts';

const GOAL = 2;
const PAUSE = 250;

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '300' },
    within: { type: 'string', default: '10' },
    writers: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  },
});
const people = Number(options.people);
const within = Number(options.within) * 1000;

interface Outcome extends Wave {
  readonly lobby: boolean;
  /** Milliseconds until an edit was stored, 95 of 100. */
  readonly before: number;
  readonly during: number;
  readonly ratio: number;
  readonly ok: boolean;
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** One change of one's own note after the other; gives how long the server took for each. */
async function write({ board }: ProgramClient, until: () => boolean): Promise<number[]> {
  const id = newId();
  const took: number[] = [];
  board.run(addPostIts([{ id }]));
  await pause(Math.random() * PAUSE);
  for (let count = 0; !until(); count += 1) {
    const call = typePostItText(id, board.snapshot.postIt.get(id)?.text ?? '', `words ${count}`);
    const start = performance.now();
    const stored = new Promise<void>((done) => {
      const stop = board.onAcknowledged(() => {
        stop();
        done();
      });
    });
    if (call !== null && board.run(call).ok) {
      await stored;
      took.push(performance.now() - start);
    }
    await pause(PAUSE);
  }
  return took;
}

async function measure(writers: readonly ProgramClient[], until: () => boolean): Promise<number> {
  const all = (await Promise.all(writers.map((writer) => write(writer, until)))).flat();
  all.sort((a, b) => a - b);
  return all[Math.floor(all.length * 0.95)] ?? NaN;
}

/** The wave as a process of its own: what it costs must not count as the writers'. Resolves when it can begin. */
async function prepareWave(wish: WaveWish): Promise<() => Promise<Wave>> {
  const tsx = resolve(root, 'node_modules/tsx/dist/cli.mjs');
  const main = resolve(root, 'tests/bench/joins/joiners.ts');
  const child = spawn(process.execPath, [tsx, main, '--wave', JSON.stringify(wish)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  const over = once(child, 'exit').then(() => JSON.parse(out) as Wave);
  return () => {
    child.stdin.end('go\n');
    return over;
  };
}

async function openLobby(app: AppServer, made: MadeWorkshop): Promise<ProgramClient> {
  const { facilitatorToken } = made;
  const client = await openProgramClient(await joinAsProgram(app.url, { facilitatorToken }, 'Fay'));
  await client.ready();
  return client;
}

async function runOne(app: AppServer, lobby: boolean): Promise<Outcome> {
  const made = await makeWorkshop(app, { title: 'Joins' });
  const writers = await Promise.all(
    Array.from({ length: Number(options.writers) }, async (_, index) =>
      openProgramClient(await joinAsProgram(app.url, made.code, `Writer ${index}`)),
    ),
  );
  await Promise.all(writers.map((writer) => writer.ready()));
  const facilitator = await openLobby(app, made);
  await facilitator.session.command('setDoor', { lobby });
  const begin = await prepareWave({ url: app.url, code: made.code, people, within, lobby });
  // Everybody warms up first, so that neither half pays for it.
  const end = (milliseconds: number) => {
    const at = performance.now() + milliseconds;
    return () => performance.now() > at;
  };
  await measure(writers, end(3000));
  const before = await measure(writers, end(within));
  let isOver = false;
  const wave = begin().finally(() => {
    isOver = true;
  });
  const [during, came] = await Promise.all([measure(writers, () => isOver), wave]);
  await Promise.all([...writers, facilitator].map((client) => client.close()));
  const ratio = during / before;
  return { ...came, lobby, before, during, ratio, ok: came.arrived === people && ratio <= GOAL };
}

function tell({ lobby, arrived, p95, before, during, ratio, ok }: Outcome): void {
  const where = lobby ? 'at the door' : 'in';
  console.log(
    `${arrived} of ${people} ${where}, p95 ${p95.toFixed(0)} ms; others’ edits p95 ${before.toFixed(1)} ms before, ` +
      `${during.toFixed(1)} ms during: ${ratio.toFixed(2)}x (goal ${GOAL}x) ${ok ? 'met' : 'NOT met'}`,
  );
}

await ensure();
const app = await startAppServer();
try {
  const outcomes = [await runOne(app, true), await runOne(app, false)];
  if (options.json) console.log(JSON.stringify(outcomes));
  else outcomes.forEach(tell);
  if (!outcomes.every(({ ok }) => ok)) process.exitCode = 1;
} finally {
  await app.remove();
}
process.exit();
