import { Crowd, median, middleOf, pause, THEMING, type Measured } from './crowd.ts';
import { encodeSync } from './frames.ts';
import { startWithBoard } from './joining.ts';
import { addBoard, joinPeople, makeWorkshop, type Person } from './people.ts';
import { readMemory } from './processUse.ts';
import { openSync } from './robot.ts';
import { collecting, makeDataDir, startReal, type Subject } from './subjects.ts';
import { runTheming, warmUpSecondsFor } from './theming.ts';

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

const rounds = 5;
/** More than the network takes without being read: what follows stays with the server. */
const asksUnread = 5;

/** Asks for everything several times and reads none of it, as a device that went to sleep while it was loading. */
async function openSleeper(subject: Subject, boardId: string, person: Person) {
  const socket = await openSync(subject, boardId, person, () => undefined);
  socket.pause();
  for (let n = 1; n < asksUnread; n++) socket.send(encodeSync(0, Uint8Array.of(0)));
  return socket;
}

/** @param state what the board holds @param seconds how long each of five rounds measures, without the reader and with it */
export async function runStalled(state: Uint8Array, people: number, seconds: number): Promise<StalledRun> {
  const { subject, boardId, persons, stop } = await startWithBoard('real', state, people + 1);
  const crowd = new Crowd(subject, boardId, persons.slice(0, people));
  const last = persons.at(-1);
  if (last === undefined) throw new Error('nobody to fall asleep');
  const [without, asleep]: [Measured[], Measured[]] = [[], []];
  try {
    await crowd.connect();
    crowd.work(THEMING);
    await crowd.measure(warmUpSecondsFor(people));
    for (let round = 0; round < rounds; round++) {
      without.push(await crowd.measure(seconds));
      const sleeper = await openSleeper(subject, boardId, last);
      asleep.push(await crowd.measure(seconds));
      sleeper.terminate();
    }
  } finally {
    crowd.close();
    await stop();
  }
  return {
    p95Without: middleOf(without).editP95,
    p95With: middleOf(asleep).editP95,
    extraMb: median(asleep.map(({ memoryMb }, n) => memoryMb - (without[n]?.memoryMb ?? NaN))),
  };
}
