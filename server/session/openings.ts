import { isNetworkBoard } from '../../shared/queries/network.ts';
import { MOST_OPENINGS } from '../../shared/session/networkLimits.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { After } from './facilities/presence.ts';
import { networkDetailsOf, putNetwork, type NetworkDetails } from './items/network.ts';
import type { ReadBoard } from './keepWordings.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';

/** Notes who opened network boards, where all who open them can read it. */
export interface Openings {
  note(boardId: string, participantId: string): void;
  close(): void;
}

export interface OpeningsParts {
  readonly registry: WorkshopRegistry;
  readonly readBoard: ReadBoard;
  readonly after: After;
  readonly now: () => number;
  readonly log: Logger;
}

const MINUTE = 60_000;
/** Who comes back within this time is still there: a locked phone is no second visit. */
const sameVisit = 12 * 60 * MINUTE;
/** A hall that opens a board at once is written down at once. */
const gatherMilliseconds = 1000;

export function createOpenings({ registry, readBoard, after, now, log }: OpeningsParts): Openings {
  const waiting = new Map<string, Set<string>>();
  const timers = new Set<() => void>();

  async function write(boardId: string): Promise<void> {
    const people = waiting.get(boardId) ?? new Set();
    waiting.delete(boardId);
    const workshopId = registry.ofBoard(boardId)?.workshop.id;
    if (workshopId === undefined || !(await readBoard(boardId, isNetworkBoard))) return;
    await registry.change(workshopId, (state) => {
      // A wall is a window, not somebody.
      const came = [...people].filter((id) => state.participants.get(id)?.visibility === 'normal');
      const before = networkDetailsOf(state, boardId).openedBy;
      const openedBy = addOpenings(before, came, now());
      const isNew = openedBy !== before && state.boards.has(boardId);
      return { changes: isNew ? [putNetwork(state, boardId, { openedBy })] : [], result: null };
    });
  }

  return {
    note(boardId, participantId) {
      const known = waiting.get(boardId);
      if (known !== undefined) return void known.add(participantId);
      waiting.set(boardId, new Set([participantId]));
      const callOff = after(gatherMilliseconds, () => {
        timers.delete(callOff);
        write(boardId).catch((error: unknown) => log.warn('openings.notStored', {}, error));
      });
      timers.add(callOff);
    },
    close() {
      for (const callOff of timers) callOff();
      timers.clear();
    },
  };
}

type Entry = NetworkDetails['openedBy'][number];

/** Adds who came, one entry a visit; the oldest of very many are forgotten. */
export function addOpenings(before: Entry[], came: readonly string[], now: number): Entry[] {
  const at = Math.floor(now / MINUTE) * MINUTE;
  const visiting = new Set(before.filter((one) => now - one.at < sameVisit).map((one) => one.participantId));
  const added = came.filter((id) => !visiting.has(id)).map((participantId) => ({ participantId, at }));
  if (added.length === 0) return before;
  return [...before, ...added].slice(-MOST_OPENINGS);
}
