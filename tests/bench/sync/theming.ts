import { Crowd, middleOf, type Measured, type Pace } from './crowd.ts';
import { joinPeople, makeWorkshop, type BenchWorkshop, type Person } from './people.ts';
import { readFresh } from './robot.ts';
import { sameContent } from './sameContent.ts';
import { makeDataDir, startReal, startRelay, type Subject } from './subjects.ts';

/** One run of people theming, on one subject. */
export interface ThemingRun extends Measured {
  readonly people: number;
  readonly subject: Subject['name'];
  readonly hasCursors: boolean;
  /** (edit, reader) pairs that never arrived. */
  readonly undelivered: number;
  /** Whether somebody who came afterwards got exactly what the robots wrote; null = a relay keeps nothing. */
  readonly isSame: boolean | null;
}

const windows = 3;
const noToken = 'none';

/**
 * Until the compiler has done its work: with 60 people, who bring it little to see, that takes it a minute (docs/bench-sync.md),
 * with 200 some fifteen seconds.
 */
export function warmUpSecondsFor(people: number): number {
  return people <= 100 ? 60 : 15;
}

/** Made-up people, for relays, which let everybody in. */
export function anyPeople(count: number): Person[] {
  return Array.from({ length: count }, (_, n) => ({
    participantId: `robot${String(n).padStart(11, '0')}`,
    token: noToken,
  }));
}

async function startSubject(
  name: Subject['name'],
  people: number,
): Promise<{
  subject: Subject;
  workshop: BenchWorkshop | null;
  boardId: string;
  people: Person[];
  stop(): Promise<void>;
}> {
  if (name !== 'real') {
    const subject = await startRelay(name);
    return {
      subject,
      workshop: null,
      boardId: 'board',
      people: anyPeople(people),
      stop: () => subject.stop(),
    };
  }
  const data = makeDataDir();
  const subject = await startReal(data.path);
  const stop = async () => {
    await subject.stop();
    data.remove();
  };
  const workshop = await makeWorkshop(subject);
  return {
    subject,
    workshop,
    boardId: workshop.boardId,
    people: await joinPeople(subject, workshop, people),
    stop,
  };
}

/** Everybody works at this pace. @param seconds how long each of three windows measures; of each figure the middle one counts */
export async function runTheming(
  name: Subject['name'],
  people: number,
  seconds: number,
  pace: Pace,
): Promise<ThemingRun> {
  const { subject, boardId, people: persons, stop } = await startSubject(name, people);
  const crowd = new Crowd(subject, boardId, persons);
  try {
    await crowd.connect();
    crowd.work(pace);
    await crowd.measure(warmUpSecondsFor(people));
    const measured: Measured[] = [];
    while (measured.length < windows) measured.push(await crowd.measure(seconds));
    const undelivered = await crowd.quiet();
    const [first] = persons;
    const isSame =
      name === 'real' && first
        ? sameContent((await readFresh(subject, boardId, first)).doc, crowd.oracle())
        : null;
    const hasCursors = pace.cursorsPerSecond > 0;
    return { ...middleOf(measured), people, subject: name, hasCursors, undelivered, isSame };
  } finally {
    crowd.close();
    await stop();
  }
}
