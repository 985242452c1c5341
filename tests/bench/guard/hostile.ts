import * as Y from 'yjs';
import { checkUpdate, type GuardContext } from '../../../server/sync/guard/guard.ts';
import type { GuardLimits } from '../../../server/sync/guard/limits.ts';
import type { GuardedRoom } from '../../support/guardedRoom.ts';
import { ATTACKS } from '../../support/attacks/allAttacks.ts';
import type { Attack } from '../../support/attacks/attack.ts';
import { createScene, type Scene } from '../../support/attacks/scene.ts';
import { type BigBoard, liveUpdates, WRITER } from './bigBoard.ts';
import { bigAttacks } from './bigAttacks.ts';
import { ratio, timed } from './measure.ts';

interface HostileFigure {
  readonly row: number;
  readonly name: string;
  readonly bytes: number;
  /** Microseconds, medians: the verdict, and applying what it gives (filler, or what was lawful after all). */
  readonly hostile: number;
  readonly apply: number;
  /** Microseconds for an honest update of about as many bytes on the same kind of board. */
  readonly honest: number;
  readonly ratio: number;
  readonly refused: string;
}

export interface HostileReport {
  readonly count: number;
  readonly highestRatio: number;
  readonly slowest: number;
  /** The ten worst by ratio and the five slowest. */
  readonly worst: readonly HostileFigure[];
}

/** Enough for the code at stake to be compiled: an attack meets a server that has run for a while. */
const REPEATS = 41;

function median(times: readonly number[]): number {
  return Math.round(([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0) * 10) / 10;
}

/** Checks the same update over and over against the same room, and applies what stands of it to copies. */
function timeOf(
  room: GuardedRoom,
  context: GuardContext,
  update: Uint8Array,
): Pick<HostileFigure, 'hostile' | 'apply' | 'refused'> {
  const times: number[] = [];
  let verdict = checkUpdate(context, update);
  for (let i = 0; i < REPEATS; i++) times.push(timed(() => (verdict = checkUpdate(context, update))));
  const { canonical, refused, orphaned } = verdict;
  const copies = canonical ? [room.copy(), room.copy(), room.copy()] : [];
  const applied = copies.map((copy) => timed(() => canonical && Y.applyUpdate(copy, canonical)));
  return {
    hostile: median(times),
    apply: median(applied),
    refused: (refused[0] ?? orphaned[0])?.reason ?? 'stands',
  };
}

/** Honest updates of many sizes: single edits, and batches of them. */
function honestLadder(board: BigBoard): { bytes: number; time: number }[] {
  const context = board.room.contextOf(WRITER);
  const updates = liveUpdates(board, 1200, 4);
  return [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1000].map((count) => {
    const batch = Y.mergeUpdates(updates.slice(0, count));
    return { bytes: batch.length, time: timeOf(board.room, context, batch).hostile };
  });
}

/** The honest update nearest in size, its time scaled to the bytes; below the smallest, the smallest's. */
function honestTime(ladder: readonly { bytes: number; time: number }[], bytes: number): number {
  const larger = ladder.find((step) => step.bytes >= bytes);
  const nearest = larger ?? ladder.at(-1);
  if (!nearest) return 0;
  const scaled = nearest.time * Math.min(1, Math.max(bytes / nearest.bytes, 0));
  return larger === ladder[0] ? nearest.time : Math.max(scaled, ladder[0]?.time ?? 0);
}

function figureOf(
  room: GuardedRoom,
  attack: Pick<Attack, 'row' | 'name'>,
  context: GuardContext,
  update: Uint8Array,
  ladder: readonly { bytes: number; time: number }[],
): HostileFigure {
  const figures = timeOf(room, context, update);
  const honest = Math.round(honestTime(ladder, update.length) * 10) / 10;
  return { ...attack, ...figures, bytes: update.length, honest, ratio: ratio(figures.hostile, honest) };
}

function onScene(attack: Attack, ladder: readonly { bytes: number; time: number }[]): HostileFigure {
  const scene: Scene = createScene();
  const update = attack.make(scene);
  const sender = attack.sender ? scene[attack.sender] : scene.attacker;
  const context = scene.room.contextOf(sender.name, { role: sender.role });
  return figureOf(scene.room, { row: attack.row, name: attack.name }, context, update, ladder);
}

/** Every attack of the list on its small board, and attacks made for the big one. */
export function benchHostile(board: BigBoard, limits: GuardLimits): HostileReport {
  const ladder = honestLadder(board);
  const context = { ...board.room.contextOf(WRITER), limits };
  for (const attack of ATTACKS.slice(0, 40)) onScene(attack, ladder);
  const figures = [
    ...ATTACKS.map((attack) => onScene(attack, ladder)),
    ...bigAttacks(board).map(({ name, update }) =>
      figureOf(board.room, { row: 0, name }, context, update, ladder),
    ),
  ];
  const byRatio = [...figures].sort((a, b) => b.ratio - a.ratio).slice(0, 10);
  const byTime = [...figures].sort((a, b) => b.hostile + b.apply - a.hostile - a.apply).slice(0, 5);
  return {
    count: figures.length,
    highestRatio: byRatio[0]?.ratio ?? 0,
    slowest: Math.round((byTime[0]?.hostile ?? 0) + (byTime[0]?.apply ?? 0)),
    worst: [...new Set([...byRatio, ...byTime])],
  };
}
