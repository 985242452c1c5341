import * as Y from 'yjs';
import { checkUpdate } from '../../../server/sync/guard/guard.ts';
import { LIVE_LIMITS, OFFLINE_LIMITS } from '../../../server/sync/guard/limits.ts';
import type { GuardedRoom } from '../../support/guardedRoom.ts';
import { raw, rawUpdate } from '../../support/rawUpdate.ts';
import {
  createBigBoard,
  CLIENTS,
  liveUpdates,
  NOTES,
  OPERATIONS,
  WRITER,
  type BigBoard,
} from './bigBoard.ts';
import { benchHostile } from './hostile.ts';
import { figuresOf, ratio, timed, type Figures } from './measure.ts';

/** npm run bench:guard [-- --json]: what the guard costs, beside a plain apply in the same run. */

const WARM_UP = 1000;
const MEASURED = 4000;

interface Live {
  readonly plain: Figures;
  readonly check: Figures;
  readonly checkAndApply: Figures;
  readonly ratioP50: number;
  readonly ratioP95: number;
}

/** Each update goes to a plain document and to a guarded one, in turn first, so that both see the same machine. */
function benchLive(board: BigBoard): Live {
  const { room } = board;
  const plainDoc = room.copy();
  const updates = liveUpdates(board, WARM_UP + MEASURED, 2);
  const plain: number[] = [];
  const check: number[] = [];
  const both: number[] = [];
  const context = room.contextOf(WRITER);
  for (const [index, update] of updates.entries()) {
    const runPlain = () => plain.push(timed(() => Y.applyUpdate(plainDoc, update)));
    const runGuarded = () => {
      let verdict = checkUpdate(context, new Uint8Array([0, 0]));
      const checked = timed(() => (verdict = checkUpdate(context, update)));
      if (verdict.refused.length > 0) throw new Error(`refused: ${JSON.stringify(verdict.refused)}`);
      room.enter(WRITER, verdict);
      const applied = timed(() => verdict.canonical && Y.applyUpdate(room.doc, verdict.canonical));
      check.push(checked);
      both.push(checked + applied);
    };
    if (index % 2 === 0) [runPlain, runGuarded].forEach((run) => run());
    else [runGuarded, runPlain].forEach((run) => run());
  }
  const [a, b, c] = [plain, check, both].map((times) => figuresOf(times.slice(WARM_UP)));
  if (!a || !b || !c) throw new Error('nothing was measured');
  return {
    plain: a,
    check: b,
    checkAndApply: c,
    ratioP50: ratio(c.p50, a.p50),
    ratioP95: ratio(c.p95, a.p95),
  };
}

/** A refusal of one object: words put into another's note. */
function benchRefusal({ room, notes, own }: BigBoard): { check: Figures; bytesGrown: number } {
  const foreign = notes.find((id) => !own.includes(id)) ?? '';
  const doc = room.copy();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let i = 0; i < 1500; i++)
    doc.transact(() => doc.getMap<Y.Map<Y.Text>>('postIt').get(foreign)?.get('text')?.insert(0, 'x'));
  const size = Y.encodeStateAsUpdate(room.doc).length;
  const times: number[] = [];
  for (const update of updates) {
    let verdict = checkUpdate(room.contextOf(WRITER), new Uint8Array([0, 0]));
    times.push(timed(() => (verdict = checkUpdate(room.contextOf(WRITER), update))));
    const reasons = [...verdict.refused, ...verdict.orphaned].map(({ reason }) => reason);
    if (!['not-author', 'not-found'].includes(reasons.join()))
      throw new Error(`refused for ${reasons.join()}`);
    if (verdict.canonical) Y.applyUpdate(room.doc, verdict.canonical);
    room.enter(WRITER, verdict);
  }
  return { check: figuresOf(times.slice(500)), bytesGrown: Y.encodeStateAsUpdate(room.doc).length - size };
}

/** 500 edits made offline, sent as one update: checked against the same room again and again. */
function benchBatch(board: BigBoard): { bytes: number; plain: Figures; check: Figures; ratioP50: number } {
  const { room } = board;
  const batch = Y.mergeUpdates(liveUpdates(board, 500, 3));
  const context = { ...room.contextOf(WRITER), limits: OFFLINE_LIMITS };
  const check: number[] = [];
  const plain: number[] = [];
  for (let i = 0; i < 15; i++) {
    const doc = room.copy();
    plain.push(timed(() => Y.applyUpdate(doc, batch)));
    let refused: readonly unknown[] = [];
    check.push(timed(() => (refused = checkUpdate(context, batch).refused)));
    if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
  }
  const [a, b] = [figuresOf(plain.slice(3)), figuresOf(check.slice(3))];
  return { bytes: batch.length, plain: a, check: b, ratioP50: ratio(b.p50, a.p50) };
}

/** What client ids cost that nobody uses any more: Yjs walks all of them at each change, here and in every page. */
function benchClients(board: BigBoard): { readonly clients: number; readonly plain: Figures }[] {
  const updates = liveUpdates(board, WARM_UP, 4);
  return [0, 500, 2500].map((more) => {
    const doc = board.room.copy();
    const structs = [{ content: raw.filler(1) }];
    for (let client = 1; client <= more; client++) {
      Y.applyUpdate(doc, rawUpdate([{ client: 2 ** 31 + client, clock: 0, structs }]));
    }
    const times = updates.map((update) => timed(() => Y.applyUpdate(doc, update)));
    return { clients: doc.store.clients.size, plain: figuresOf(times.slice(WARM_UP / 2)) };
  });
}

function describeRoom(room: GuardedRoom): Record<string, number> {
  return {
    notes: NOTES,
    operations: OPERATIONS,
    clients: CLIENTS,
    bytes: Y.encodeStateAsUpdate(room.doc).length,
  };
}

const board = createBigBoard();
const report = {
  board: describeRoom(board.room),
  live: benchLive(board),
  refusal: benchRefusal(board),
  batch: benchBatch(board),
  clients: benchClients(board),
  hostile: benchHostile(board, LIVE_LIMITS),
};

function show(name: string, figures: Figures): void {
  console.log(`  ${name.padEnd(24)} p50 ${figures.p50} µs   p95 ${figures.p95} µs   max ${figures.max} µs`);
}

function print(): void {
  console.log(`board: ${JSON.stringify(report.board)}`);
  console.log('live update (goal: check and apply at p95 at most 5 times a plain apply)');
  show('plain apply', report.live.plain);
  show('check', report.live.check);
  show('check and apply', report.live.checkAndApply);
  console.log(`  ratio p50 ${report.live.ratioP50}, p95 ${report.live.ratioP95}`);
  console.log('refusal of one object');
  show('check', report.refusal.check);
  console.log(`  1,500 refusals made the document grow by ${report.refusal.bytesGrown} bytes`);
  console.log(`500 offline edits in one update of ${report.batch.bytes} bytes`);
  show('plain apply', report.batch.plain);
  show('check', report.batch.check);
  console.log('a plain apply on the same board with more client ids, which are never used again');
  for (const { clients, plain } of report.clients) show(`${clients} client ids`, plain);
  console.log(
    `hostile updates beside honest ones of their size (goals: at most 20 times, never above 100 ms)`,
  );
  for (const { row, name, bytes, hostile, apply, honest, ratio: times, refused } of report.hostile.worst) {
    const figures = `verdict ${hostile} µs, apply ${apply} µs, honest verdict ${honest} µs, ratio ${times}`;
    console.log(`  ${row > 0 ? `row ${row}: ` : ''}${name} (${bytes} bytes, ${refused}): ${figures}`);
  }
  console.log(
    `  highest ratio ${report.hostile.highestRatio}, slowest ${report.hostile.slowest} µs with its apply, of ${report.hostile.count} attacks`,
  );
}

if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2));
else print();
