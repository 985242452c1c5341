import { makeBoardState, storeState, writeAnswerFile } from './bigBoard.ts';
import { Crowd, EDITS_ONLY, pause } from './crowd.ts';
import { Histogram } from './histogram.ts';
import { joinPeople, makeWorkshop } from './people.ts';
import { readCpuSeconds } from './processUse.ts';
import { joinOnce, readFresh } from './robot.ts';
import { holdsAll } from './sameContent.ts';
import { makeDataDir, startReal, startRelay, type Subject } from './subjects.ts';
import { anyPeople } from './theming.ts';

/** Many come at once while others work. */
export interface StormRun {
  readonly subject: Subject['name'];
  readonly joins: number;
  readonly joinP50: number;
  readonly joinP95: number;
  /** Server CPU of a join, after what the workers cost anyway is taken off. */
  readonly cpuMsPerJoin: number;
  /** The workers' edit p95 before and during the storm. */
  readonly othersBefore: number;
  readonly othersDuring: number;
  readonly isSame: boolean | null;
}

const workers = 20;
const windowSeconds = 5;

/** A subject with a board that has this state already, and so many people who may write there. */
export async function startWithBoard(name: 'real' | 'relay', state: Uint8Array, people: number) {
  const data = makeDataDir();
  const stopWith = (subject: Subject) => async () => {
    await subject.stop();
    data.remove();
  };
  if (name === 'relay') {
    const subject = await startRelay('relay', writeAnswerFile(data.path, state));
    return { subject, boardId: 'board', persons: anyPeople(people), stop: stopWith(subject) };
  }
  const first = await startReal(data.path);
  const workshop = await makeWorkshop(first);
  const persons = await joinPeople(first, workshop, people);
  await first.stop();
  await storeState(data.path, workshop.boardId, state);
  const subject = await startReal(data.path);
  return { subject, boardId: workshop.boardId, persons, stop: stopWith(subject) };
}

/** 1,000 notes with 100,000 edits; so many people in 5 s. */
export async function runStorm(name: 'real' | 'relay', state: Uint8Array, joins: number): Promise<StormRun> {
  const { subject, boardId, persons, stop } = await startWithBoard(name, state, workers + 20);
  const crowd = new Crowd(subject, boardId, persons.slice(0, workers));
  const comers = persons.slice(workers);
  try {
    await crowd.connect();
    crowd.work(EDITS_ONLY);
    await crowd.measure(1);
    const before = await crowd.measure(windowSeconds);
    const times = new Histogram();
    const cpu = readCpuSeconds(subject.pid);
    const during = crowd.measure(windowSeconds);
    const all = Array.from({ length: joins }, async (_, n) => {
      await pause((n * windowSeconds * 1_000) / joins);
      const person = comers[n % comers.length];
      if (person) times.add((await joinOnce(subject, boardId, person)).ms);
    });
    const { editP95 } = await during;
    await Promise.all(all);
    const used = readCpuSeconds(subject.pid) - cpu - before.cpuSeconds;
    await crowd.quiet();
    const [reader] = comers;
    const isSame =
      name === 'real' && reader
        ? holdsAll((await readFresh(subject, boardId, reader)).doc, crowd.oracle())
        : null;
    return {
      subject: name,
      joins,
      joinP50: times.percentile(0.5),
      joinP95: times.percentile(0.95),
      cpuMsPerJoin: (used * 1_000) / joins,
      othersBefore: before.editP95,
      othersDuring: editP95,
      isSame,
    };
  } finally {
    crowd.close();
    await stop();
  }
}

/** The first one at a board of 5,000 notes after the server has started: milliseconds until all is in its document. */
export async function runColdStart(name: 'real' | 'relay', times: number): Promise<number> {
  const state = makeBoardState(5_000, 5_000);
  const measured = new Histogram();
  for (let n = 0; n < times; n++) {
    const { subject, boardId, persons, stop } = await startWithBoard(name, state, 1);
    const [person] = persons;
    const start = performance.now();
    if (person) await readFresh(subject, boardId, person);
    measured.add(performance.now() - start);
    await stop();
  }
  return measured.percentile(0.5);
}
