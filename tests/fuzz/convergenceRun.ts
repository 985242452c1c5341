import { getState } from 'yjs';
import { createScene, IDS, type Scene } from '../support/attacks/scene.ts';
import { contentOf } from '../support/guardedRoom.ts';
import { erase, Person, set, textOf, type } from '../support/person.ts';
import { createRandom, type Random } from '../support/random.ts';
import { inventUpdate } from './inventUpdate.ts';

/** What one run of the convergence fuzzer saw. */
export interface ConvergenceReport {
  readonly seed: number;
  readonly runs: number;
  /** Invented updates of which something stood. */
  stood: number;
}

const ROUNDS = 100;
const COLORS = ['yellow', 'blue', 'green', 'rose'] as const;

/** An honest edit of the note and the fields that the attacker writes too. */
function editBeside(person: Person, random: Random): void {
  const text = textOf(person.doc, IDS.ownNote);
  const kind = random.below(4);
  const at = random.below(text.length + 1);
  // The client's own edits never fall into the middle of a character.
  if (
    /[\ud800-\udbff]$/.test(text.toString().slice(0, at)) ||
    /^.[\udc00-\udfff]/.test(text.toString().slice(at))
  )
    return;
  if (kind === 0) person.write(set('postIt', IDS.ownNote, 'color', random.pick(COLORS)));
  else if (kind === 1) person.write(set('postIt', IDS.victimNote, 'color', random.pick(COLORS)));
  else if (kind === 2 && at < text.length) person.write(erase(IDS.ownNote, at, 1));
  else person.write(type(IDS.ownNote, at, random.pick(['F', 'GH'])));
}

function attackOnce(scene: Scene, random: Random): boolean {
  const clock = getState(scene.room.doc.store, scene.client);
  const { canonical, refused } = scene.attacker.send(inventUpdate({ ...scene, clock }, random));
  return canonical !== null && !refused.some(({ kind }) => kind === undefined);
}

/** Two facilitators who write while the attacker does, each with updates on their way; in the end all must read the same. */
function runOnce(random: Random): number {
  const scene = createScene();
  const people = [1, 2].map((index) => {
    const person = new Person(scene.room, `fay${index}`, 'facilitator');
    person.doc.clientID = random.pick([index + 500, index + 5000]);
    return person;
  });
  let stood = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const person = random.pick(people);
    const kind = random.below(6);
    if (kind < 2) stood += attackOnce(scene, random) ? 1 : 0;
    else if (kind < 4) editBeside(person, random);
    else if (kind < 5) person.flush();
    else person.sync();
  }
  for (const person of people) person.flush();
  for (const person of people) person.sync();
  const content = scene.room.content();
  for (const [index, doc] of [...people.map(({ doc }) => doc), scene.room.copy()].entries()) {
    if (contentOf(doc) !== content) throw new Error(`replica ${index} reads something else`);
  }
  return stood;
}

/** Looks for updates that the guard lets through and that two replicas read differently. */
export function runConvergence(seed: number, runs: number): ConvergenceReport {
  const report: ConvergenceReport = { seed, runs, stood: 0 };
  for (let run = 0; run < runs; run++) {
    try {
      report.stood += runOnce(createRandom(seed + run));
    } catch (error) {
      throw new Error(
        `convergence of seed ${seed + run}: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      );
    }
  }
  return report;
}
