import * as Y from 'yjs';
import { Crowd, pause, THEMING } from './crowd.ts';
import { readContents } from './frames.ts';
import { joinPeople, makeWorkshop } from './people.ts';
import { openSync, readFresh } from './robot.ts';
import { makeDataDir, startReal } from './subjects.ts';

/** What a server that was killed in mid-load had forgotten. */
export interface KillRun {
  readonly kills: number;
  /** Clocks that were acknowledged and are gone. Must be 0. */
  readonly acknowledgedGone: number;
  /** Clocks that another client had seen and are gone. Must be 0. */
  readonly seenGone: number;
}

const people = 20;

/** Kills the server (SIGKILL) at any instant, starts it again and compares. */
export async function runKills(kills: number): Promise<KillRun> {
  let acknowledgedGone = 0;
  let seenGone = 0;
  for (let n = 0; n < kills; n++) {
    const data = makeDataDir();
    const subject = await startReal(data.path);
    const workshop = await makeWorkshop(subject);
    const { boardId } = workshop;
    const persons = await joinPeople(subject, workshop, people + 1);
    const witness = persons[people];
    if (witness === undefined) throw new Error('nobody to watch');
    const seen = new Y.Doc();
    const crowd = new Crowd(subject, boardId, persons.slice(0, people));
    await crowd.connect();
    const watching = await openSync(subject, boardId, witness, (frame) => {
      for (const update of readContents(frame).updates) Y.applyUpdate(seen, update);
    });
    watching.on('error', () => undefined);
    crowd.work({ ...THEMING, editsPerSecond: 20 });
    await pause(500 + Math.random() * 1_000);
    await subject.stop('SIGKILL');
    await pause(50);
    crowd.close();
    watching.terminate();
    const after = await startReal(data.path);
    const { doc } = await readFresh(after, boardId, witness);
    for (const robot of crowd.robots) {
      const kept = Y.getState(doc.store, robot.clientId);
      acknowledgedGone += Math.max(0, (robot.clocks[robot.durable] ?? 0) - kept);
      seenGone += Math.max(0, Y.getState(seen.store, robot.clientId) - kept);
    }
    await after.stop();
    data.remove();
  }
  return { kills, acknowledgedGone, seenGone };
}
