import * as Y from 'yjs';
import { createBoardDoc } from '../../../shared/document/roots.ts';
import { Arrivals } from './arrivals.ts';
import type { ClockRange } from './frames.ts';
import { Histogram } from './histogram.ts';
import type { Person } from './people.ts';
import { readCpuSeconds, readMemory } from './processUse.ts';
import { Robot } from './robot.ts';
import type { Subject } from './subjects.ts';

/** How fast people work. */
export interface Pace {
  readonly editsPerSecond: number;
  readonly cursorsPerSecond: number;
}

export const THEMING: Pace = { editsPerSecond: 2, cursorsPerSecond: 15 };
/** The same without cursors, which tells what the documents alone cost. */
export const EDITS_ONLY: Pace = { editsPerSecond: 2, cursorsPerSecond: 0 };

/** What a crowd met while it was measured. */
export interface Measured {
  readonly editP50: number;
  readonly editP95: number;
  readonly editP99: number;
  readonly cursorP95: number;
  readonly editDeliveries: number;
  readonly cursorDeliveries: number;
  readonly cpuSeconds: number;
  readonly cpuPer10k: number;
  readonly memoryMb: number;
}

const stepMs = 5;
const mostWaitMs = 5_000;

/** The middle one of each figure: a host that is away for a second spoils one window, not the run. */
export function middleOf(windows: readonly Measured[]): Measured {
  const middle = (figure: (one: Measured) => number) => median(windows.map(figure));
  return {
    editP50: middle(({ editP50 }) => editP50),
    editP95: middle(({ editP95 }) => editP95),
    editP99: middle(({ editP99 }) => editP99),
    cursorP95: middle(({ cursorP95 }) => cursorP95),
    editDeliveries: middle(({ editDeliveries }) => editDeliveries),
    cursorDeliveries: middle(({ cursorDeliveries }) => cursorDeliveries),
    cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
    cpuPer10k: middle(({ cpuPer10k }) => cpuPer10k),
    memoryMb: middle(({ memoryMb }) => memoryMb),
  };
}

export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;
}

/** Many robots on one board. */
export class Crowd {
  readonly robots: Robot[];
  readonly #subject: Subject;
  readonly #boardId: string;
  readonly #arrivals = new Arrivals();
  #edits = new Histogram();
  #cursors = new Histogram();
  #isMeasuring = false;
  #running: NodeJS.Timeout | null = null;

  constructor(subject: Subject, boardId: string, people: readonly Person[]) {
    this.#subject = subject;
    this.#boardId = boardId;
    this.robots = people.map((person) => new Robot(person, this.#arrivals));
  }

  async connect(): Promise<void> {
    const events = {
      onEdits: (robot: Robot, ranges: readonly ClockRange[]) => this.#receive(robot, ranges),
      onCursors: (ages: readonly number[]) => {
        if (this.#isMeasuring) for (const age of ages) this.#cursors.add(age);
      },
    };
    for (const robot of this.robots) await robot.connect(this.#subject, this.#boardId, events);
    for (const robot of this.robots) robot.begin();
    await this.quiet();
  }

  #receive(robot: Robot, ranges: readonly ClockRange[]): void {
    const now = performance.now();
    this.#arrivals.receive(robot.seen, ranges, (sentAt) => {
      if (this.#isMeasuring) this.#edits.add(now - sentAt);
    });
  }

  /** Lets everybody work; each at their own moments. */
  work({ editsPerSecond, cursorsPerSecond }: Pace): void {
    const start = performance.now();
    const gaps = { edit: 1_000 / editsPerSecond, cursor: 1_000 / cursorsPerSecond };
    const plan = this.robots.map((robot) => ({
      robot,
      edit: start + Math.random() * gaps.edit,
      cursor: start + Math.random() * gaps.cursor,
    }));
    this.#running = setInterval(() => {
      const now = performance.now();
      for (const one of plan) {
        for (; one.edit <= now; one.edit += gaps.edit) one.robot.edit();
        if (one.cursor > now) continue;
        one.cursor = Math.max(now, one.cursor + gaps.cursor);
        one.robot.moveCursor();
      }
    }, stepMs);
  }

  rest(): void {
    if (this.#running !== null) clearInterval(this.#running);
    this.#running = null;
  }

  /** Measures for so long while the crowd works. */
  async measure(seconds: number): Promise<Measured> {
    this.#edits = new Histogram();
    this.#cursors = new Histogram();
    const { pid } = this.#subject;
    const cpu = readCpuSeconds(pid);
    this.#isMeasuring = true;
    await pause(seconds * 1_000);
    this.#isMeasuring = false;
    const cpuSeconds = readCpuSeconds(pid) - cpu;
    const deliveries = this.#edits.count + this.#cursors.count;
    return {
      editP50: this.#edits.percentile(0.5),
      editP95: this.#edits.percentile(0.95),
      editP99: this.#edits.percentile(0.99),
      cursorP95: this.#cursors.percentile(0.95),
      editDeliveries: this.#edits.count,
      cursorDeliveries: this.#cursors.count,
      cpuSeconds,
      cpuPer10k: (cpuSeconds / deliveries) * 10_000,
      memoryMb: readMemory(pid),
    };
  }

  /** Stops the work and waits until everything has arrived, or does not any more. @returns (edit, reader) pairs missing */
  async quiet(readers = this.robots.length): Promise<number> {
    this.rest();
    const missing = () => this.#arrivals.missing(readers - 1);
    const until = performance.now() + mostWaitMs;
    while (missing() > 0 && performance.now() < until) await pause(20);
    return missing();
  }

  /** What the board must hold: all the robots' own documents together. */
  oracle(): Y.Doc {
    const doc = createBoardDoc();
    for (const robot of this.robots) Y.applyUpdate(doc, Y.encodeStateAsUpdate(robot.doc));
    return doc;
  }

  close(): void {
    this.rest();
    for (const robot of this.robots) robot.close();
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
