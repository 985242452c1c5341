import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { loadavg, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Histogram } from './histogram.ts';

/** What the machine is like at the moment: without it no figure of a run means anything. */
export interface Conditions {
  readonly cores: number;
  /** Processes that wanted a core, over the last minute. */
  readonly load: number;
  readonly fsyncP50: number;
  readonly fsyncP95: number;
}

const probes = 200;
const page = Buffer.alloc(4096);

/** Measures how long the disk takes to make a page durable, where the server's data will lie. */
export function readConditions(): Conditions {
  const path = join(tmpdir(), `netboard-fsync-${process.pid}`);
  const file = openSync(path, 'w');
  const times = new Histogram();
  for (let n = 0; n < probes; n++) {
    writeSync(file, page);
    const start = performance.now();
    fsyncSync(file);
    times.add(performance.now() - start);
  }
  closeSync(file);
  rmSync(path);
  const [load = NaN] = loadavg();
  return { cores: cpus().length, load, fsyncP50: times.percentile(0.5), fsyncP95: times.percentile(0.95) };
}

export function describeConditions({ cores, load, fsyncP50, fsyncP95 }: Conditions): string {
  return `${cores} cores, load ${load.toFixed(1)}, fsync p50 ${fsyncP50.toFixed(1)} p95 ${fsyncP95.toFixed(1)} ms`;
}
