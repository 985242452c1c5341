import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../convergence/seededRandom.ts';
import { AcknowledgementLedger } from '../robots/acknowledgementLedger.ts';
import { readDiskLog, type DiskRecord } from './diskLog.ts';
import { pause, type Site } from './site.ts';
import { Stage } from './stage.ts';

/** Knows how long the disk's log was when each acknowledgement came. */
class MarkedLedger extends AcknowledgementLedger {
  readonly marks: number[] = [];
  readonly #mark: () => number;

  constructor(mark: () => number) {
    super();
    this.#mark = mark;
  }

  override add(documentId: string, update: Uint8Array): void {
    super.add(documentId, update);
    this.marks.push(this.#mark());
  }
}

/** One life of the server under load, with every change of its disk. */
export interface Recording {
  readonly records: readonly DiskRecord[];
  readonly stage: Stage;
  /** Length of the log when everybody had joined. */
  readonly joinedAt: number;
  /** The updates that were acknowledged before the log was longer than this. */
  acknowledgedBy(end: number): Uint8Array[];
}

const WORKS_FOR = 1500;
/** So long each sync takes: who does not wait for it is seen to answer before it. */
const SLOW_SYNC = '4000';

/** @param library the compiled disk.c */
export async function recordLife(site: Site, library: string, random: Random): Promise<Recording> {
  const path = join(site.folder, '..', `${site.port}-disk.log`);
  rmSync(path, { force: true });
  const mark = () => statSync(path).size;
  await site.start({
    LD_PRELOAD: library,
    TORTURE_DISK_FOLDER: site.folder,
    TORTURE_DISK_LOG: path,
    TORTURE_DISK_SLOW: SLOW_SYNC,
  });
  const ledger = new MarkedLedger(mark);
  const stage = await Stage.open(site, random, ledger, mark);
  const joinedAt = mark();
  stage.begin();
  await pause(random() * WORKS_FOR);
  // Enough for the server to compact.
  stage.burst();
  await pause(WORKS_FOR);
  if (random() < 0.5) await site.server.stop();
  else await site.server.kill();
  await stage.close();
  const records = readDiskLog(readFileSync(path));
  rmSync(path);
  return {
    ...{ records, stage, joinedAt },
    acknowledgedBy: (end) =>
      ledger.acknowledged.flatMap(({ update }, index) =>
        (ledger.marks[index] ?? Infinity) <= end ? [update] : [],
      ),
  };
}
