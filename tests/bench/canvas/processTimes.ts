import { readdirSync, readFileSync } from 'node:fs';

/** CPU time, ms. */
export interface ProcessTimes {
  /** Of the page's main thread. */
  readonly main: number;
  /** Of all threads of all the browser's processes. */
  readonly all: number;
}

const NANOSECONDS = 1e6;
/** Kernels without schedstat count in hundredths of a second. */
const TICK = 10;

function threadTime(pid: number, thread: number): number {
  const folder = `/proc/${pid}/task/${thread}`;
  try {
    return Number(readFileSync(`${folder}/schedstat`, 'utf8').split(' ')[0]) / NANOSECONDS;
  } catch {
    return tickTime(folder);
  }
}

function tickTime(folder: string): number {
  try {
    const fields = readFileSync(`${folder}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  } catch {
    return 0; // the thread has ended
  }
}

function threadsOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return [];
  }
}

function parentOf(pid: number): number {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ')[1],
    );
  } catch {
    return 0;
  }
}

/** A process and all that descend from it. */
export function processTree(root: number): number[] {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const parents = new Map(all.map((pid) => [pid, parentOf(pid)]));
  const tree = [root];
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree;
}

/** CPU time of a process's first thread so far, ms. */
export function mainThreadTime(pid: number): number {
  return threadTime(pid, pid);
}

/** @param renderer the process of the page */
export function readTimes(processes: readonly number[], renderer: number): ProcessTimes {
  let all = 0;
  for (const pid of processes) for (const thread of threadsOf(pid)) all += threadTime(pid, thread);
  return { main: mainThreadTime(renderer), all };
}

/** Memory that only this process holds and what it shares as memory, MB. */
export function readMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0);
  const own = field('RssAnon') + field('RssShmem');
  return (own > 0 ? own : field('VmRSS')) / 1024;
}
