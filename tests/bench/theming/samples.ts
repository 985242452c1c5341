import { countNotes } from '../../../shared/queries/noteCounts.ts';
import { readServerBoard } from './boardFiles.ts';
import type { BoardWatch } from './boardWatch.ts';
import type { Room, Screen } from './room.ts';
import { readShownCounts, type CountsAt } from './shownCounts.ts';
import { addsUp, stalenessOf } from './staleness.ts';

/** One look at the server and all screens while everybody works. */
export interface Sample {
  /** s since the robots began. */
  readonly second: number;
  readonly server: CountsAt['counts'];
  /** What each screen showed, and for how long that was no longer so, ms; null = the board never was like that. */
  readonly screens: readonly {
    readonly name: string;
    readonly counts: CountsAt['counts'];
    readonly staleness: number | null;
  }[];
  readonly addsUp: boolean;
}

/** Looks at the server's own file and at each screen. */
export async function takeSample(
  room: Room,
  screens: readonly Screen[],
  watch: BoardWatch,
  began: number,
): Promise<Sample> {
  const [board, ...shown] = await Promise.all([
    readServerBoard(room.app, room.workshop),
    ...screens.map(({ page }) => readShownCounts(page)),
  ]);
  const server = countNotes(board);
  return {
    second: Math.round((Date.now() - began) / 1000),
    server,
    screens: screens.map(({ name }, index) => {
      const at = shown[index] ?? { at: 0, counts: server };
      return { name, counts: at.counts, staleness: stalenessOf(watch.history, at) };
    }),
    addsUp: [server, ...shown.map(({ counts }) => counts)].every(addsUp),
  };
}
