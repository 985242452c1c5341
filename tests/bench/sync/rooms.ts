import { Crowd, pause, THEMING } from './crowd.ts';
import { addBoard, joinPeople, makeWorkshop } from './people.ts';
import { readMemory } from './processUse.ts';
import { openSync } from './robot.ts';
import { collecting, makeDataDir, startReal, type Subject } from './subjects.ts';
import { runTheming, startSubject } from './theming.ts';

const slowestP95 = 200;

/** The largest of these rooms in which edits arrive within 200 ms (p95), every one of them. */
export async function findLargestRoom(
  name: Subject['name'],
  sizes: readonly number[],
  seconds: number,
  log: (text: string) => void,
): Promise<number> {
  let largest = 0;
  for (const people of sizes) {
    const run = await runTheming(name, people, seconds, THEMING);
    log(`  ${name}, ${people} people: p95 ${run.editP95.toFixed(1)} ms, undelivered ${run.undelivered}`);
    if (!(run.editP95 < slowestP95) || run.undelivered > 0 || run.isSame === false) break;
    largest = people;
  }
  return largest;
}

/** Many small boards at once, and what stays when everybody has gone. */
export interface BoardsRun {
  readonly boards: number;
  readonly kbPerBoard: number;
  /** Memory after everybody left and the rooms were let go, its garbage collected, against that before they came. */
  readonly leftOver: number;
}

/** A person may hold twelve session sockets at most. */
const perWorkshop = 10;
const idleMs = 45_000;

async function memoryHeld(pid: number): Promise<number> {
  process.kill(pid, 'SIGUSR2');
  await pause(1_000);
  return readMemory(pid);
}

/** So many boards, four people each, twenty edits by each of them. */
export async function runManyBoards(boards: number): Promise<BoardsRun> {
  const data = makeDataDir();
  const subject = await startReal(data.path, collecting);
  try {
    const seats: { boardId: string; people: Awaited<ReturnType<typeof joinPeople>> }[] = [];
    while (seats.length < boards) {
      const workshop = await makeWorkshop(subject);
      const people = await joinPeople(subject, workshop, 4);
      for (let n = 0; n < perWorkshop && seats.length < boards; n++) {
        seats.push({ boardId: await addBoard(subject, workshop), people });
      }
    }
    await pause(1_000);
    const before = readMemory(subject.pid);
    const crowds: Crowd[] = [];
    for (const { boardId, people } of seats) {
      const crowd = new Crowd({ ...subject, name: 'real' }, boardId, people);
      crowds.push(crowd);
      await crowd.connect();
      for (const robot of crowd.robots) for (let n = 0; n < 20; n++) robot.edit();
    }
    for (const crowd of crowds) await crowd.quiet();
    const full = readMemory(subject.pid);
    for (const crowd of crowds) crowd.close();
    await pause(idleMs);
    return {
      boards,
      kbPerBoard: ((full - before) * 1024) / boards,
      leftOver: (await memoryHeld(subject.pid)) / before,
    };
  } finally {
    await subject.stop();
    data.remove();
  }
}

/** One reader that has stopped reading among people who work. */
export interface StalledRun {
  readonly p95Without: number;
  readonly p95With: number;
  readonly extraMb: number;
}

export async function runStalled(people: number, seconds: number): Promise<StalledRun> {
  const { subject, boardId, people: persons, stop } = await startSubject('real', people + 1);
  const crowd = new Crowd(subject, boardId, persons.slice(0, people));
  try {
    await crowd.connect();
    crowd.work(THEMING);
    await crowd.measure(2);
    const without = await crowd.measure(seconds);
    const sleeper = persons[people];
    if (sleeper) (await openSync(subject, boardId, sleeper, () => undefined)).pause();
    const withStalled = await crowd.measure(seconds);
    return {
      p95Without: without.editP95,
      p95With: withStalled.editP95,
      extraMb: withStalled.memoryMb - without.memoryMb,
    };
  } finally {
    crowd.close();
    await stop();
  }
}
