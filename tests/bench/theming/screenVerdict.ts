import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { countNotes } from '../../../shared/queries/noteCounts.ts';
import { countDifferences } from './boardFiles.ts';
import type { BoardWatch } from './boardWatch.ts';
import type { Screen } from './room.ts';
import { readRecordedCounts, readShownCounts } from './shownCounts.ts';
import { addsUp, lagOf, sameCounts, settledAt, type Away, type Lag } from './staleness.ts';

/** How one screen kept up with the board. */
export interface ScreenVerdict {
  readonly name: string;
  /** How often its counts changed, and how many of them did not add up. */
  readonly shown: number;
  readonly wrongSums: number;
  readonly lag: Lag;
  /** From the last change of the board's counts to the same on the screen, ms; null = never came to it. */
  readonly settledAfter: number | null;
  /** Records that are others than the server's, by the file that the page makes. */
  readonly differences: number;
}

/** @param away when it had no network */
export async function judgeScreen(
  { name, page }: Screen,
  watch: BoardWatch,
  server: BoardSnapshot,
  away: Away | null,
): Promise<ScreenVerdict> {
  const counts = countNotes(server);
  await waitUntilShown(page, counts);
  const record = await readRecordedCounts(page);
  const settled = settledAt(record, counts);
  const last = watch.history.at(-1)?.at ?? 0;
  return {
    name,
    shown: record.length,
    wrongSums: record.filter((entry) => !addsUp(entry.counts)).length,
    lag: lagOf(watch.history, record, Date.now(), away),
    settledAfter: settled === null ? null : Math.max(0, settled - last),
    differences: await countDifferences(page, server),
  };
}

const GIVE_UP = 10_000;

/** Ends without an error when it never comes: the verdict says so. */
async function waitUntilShown(page: Screen['page'], counts: ReturnType<typeof countNotes>): Promise<void> {
  const until = Date.now() + GIVE_UP;
  while (Date.now() < until && !sameCounts((await readShownCounts(page)).counts, counts))
    await page.waitForTimeout(100);
}
