import { getState } from 'yjs';
import { isObjectReason } from '../../shared/model/refusal.ts';
import type { GuardVerdict } from '../../server/sync/guard/guard.ts';
import { ALL_CAPABILITIES } from '../../shared/model/capability.ts';
import { ATTACKS } from '../support/attacks/allAttacks.ts';
import { createScene, IDS, type Scene } from '../support/attacks/scene.ts';
import { contentOf, type GuardedRoom } from '../support/guardedRoom.ts';
import { textOf } from '../support/person.ts';
import { createRandom, type Random } from '../support/random.ts';
import { AFTER_RESTART, HonestWriter, type Edit, type Outcome } from './honestWriter.ts';
import { brokenBoard, recordsOf } from './invariants.ts';
import { inventUpdate } from './inventUpdate.ts';
import { OpenTwin } from './openTwin.ts';

export interface RandomReport {
  readonly seed: number;
  readonly runs: number;
  /** Edits of honest writers that stood, and that were refused for a lock or a step. */
  stood: number;
  refused: number;
  swaps: number;
  /** Honest updates that a restart left without what they follow. */
  gaps: number;
  /** Hostile updates, written out and invented. */
  attacks: number;
}

const STEPS = 250;
/** So many at most come into one transaction of the twin. */
const MOST_TOGETHER = 16;
/** These take a second each, or fill the board: their own tests have them. */
const SLOW_ROWS = new Set([5, 8, 9, 18, 19]);
const QUICK_ATTACKS = ATTACKS.filter(({ row }) => !SLOW_ROWS.has(row));

/** One board with four honest writers, slow lines, changing locks and steps, and an attacker. */
class RandomBoard {
  readonly scene: Scene = createScene();
  readonly room: GuardedRoom = this.scene.room;
  readonly writers: HonestWriter[];
  /** Words that must be there at the end: word -> note. */
  private readonly words = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly authors = new Map<string, string>();
  private readonly random: Random;
  private readonly report: RandomReport;

  constructor(random: Random, report: RandomReport) {
    this.random = random;
    this.report = report;
    const names = ['ann', 'bob', 'cat'] as const;
    this.writers = names.map(
      (name) => new HonestWriter(this.room, name, 'participant', random, this.noted(name)),
    );
    this.writers.push(new HonestWriter(this.room, 'fay', 'facilitator', random, this.noted('fay')));
  }

  private noted(author: string): (edit: Edit, outcome: Outcome) => void {
    return (edit, outcome) => {
      this.report[outcome === 'stands' ? 'stood' : 'refused'] += 1;
      if (outcome === 'refused') return;
      const [note = ''] = edit.notes;
      if (edit.puts) this.words.set(edit.puts, note);
      if (edit.takes) this.taken.add(edit.takes);
      if (edit.adds) this.authors.set(edit.adds, author);
    };
  }

  step(): void {
    const { random } = this;
    const writer = random.pick(this.writers);
    const kind = random.below(20);
    if (kind < 7) writer.act(random);
    else if (kind < 11) this.deliver(writer);
    else if (kind < 14) writer.readAnswer();
    else if (kind < 17) writer.hear(random);
    else if (kind < 18) this.toggle();
    else if (random.chance(0.25)) this.restart();
    else this.attack();
  }

  private deliver(writer: HonestWriter): void {
    const locked = this.lockedContent();
    const { role } = writer.person;
    const verdict = writer.send(this.random);
    if (!verdict) return;
    this.checkHonest(writer, verdict);
    if (role !== 'facilitator' && this.lockedContent() !== locked) throw new Error('a locked note changed');
  }

  /** An honest edit meets locks, frozen layers and steps, and nothing else. */
  private checkHonest({ mayMeetGap }: HonestWriter, { refused }: GuardVerdict): void {
    for (const { reason, kind, id } of refused) {
      if (mayMeetGap && AFTER_RESTART.has(reason)) {
        this.report.gaps += 1;
        continue;
      }
      if (reason === 'group' || reason === 'not-found') continue;
      if (!kind || !isObjectReason(reason)) throw new Error(`an honest edit was refused whole: ${reason}`);
      const isLocked = this.room.locked.has(`${kind}/${id}`);
      const explained =
        (reason === 'locked' && isLocked) ||
        (reason === 'frozen' && this.room.frozen.has(`${kind}/${id}`)) ||
        (reason === 'step' && this.room.steps !== ALL_CAPABILITIES);
      if (!explained) throw new Error(`an honest edit was refused without cause: ${reason}`);
    }
  }

  private lockedContent(): string {
    const { doc, locked, frozen } = this.room;
    return contentOf(doc, (kind, id) => [locked, frozen].some((shut) => shut.has(`${kind}/${id}`)));
  }

  private toggle(): void {
    const { room, random } = this;
    if (random.chance(0.2)) {
      room.steps =
        room.steps === ALL_CAPABILITIES ? new Set(['move', 'style', 'writeText', 'bin']) : ALL_CAPABILITIES;
      return;
    }
    const id = random.pick([...room.doc.getMap('postIt').keys()]);
    // The attacks know this one as locked.
    if (id === IDS.lockedNote) return;
    if (!room.locked.delete(`postIt/${id}`)) room.locked.add(`postIt/${id}`);
  }

  private restart(): void {
    this.room.restart();
    for (const writer of this.writers) writer.mayMeetGap = true;
  }

  /** A hostile update under the attacker's id, from the clock the room expects. */
  private attack(): void {
    this.report.attacks += 1;
    const scene = { ...this.scene, clock: getState(this.room.doc.store, this.scene.client) };
    if (this.random.chance(0.5)) this.fireInvented(scene);
    else this.fireWrittenOut(scene);
  }

  private fireWrittenOut(scene: Scene): void {
    const { room } = this;
    const { sharedText, steps, clientsPerDay } = room;
    const owners = [[...room.clientOwners], [...room.recordOwners]] as const;
    const attack = this.random.pick(QUICK_ATTACKS);
    const update = attack.make(scene);
    const before = room.content();
    (attack.sender ? scene[attack.sender] : scene.attacker).send(update);
    if (room.content() !== before) throw new Error(`row ${attack.row}, ${attack.name}: changed the board`);
    Object.assign(room, { sharedText, steps, clientsPerDay });
    room.frozen.clear();
    for (const [client, owner] of owners[0]) room.clientOwners.set(client, owner);
    for (const name of room.recordOwners.keys()) {
      if (!owners[1].some(([known]) => known === name)) room.recordOwners.delete(name);
    }
  }

  /** An invented update may turn out lawful: then it moves or colours, and takes nobody's words. */
  private fireInvented(scene: Scene): void {
    const before = recordsOf(this.room.doc);
    const locked = this.lockedContent();
    scene.attacker.send(inventUpdate(scene, this.random));
    const after = recordsOf(this.room.doc);
    if (this.lockedContent() !== locked) throw new Error('an invented update changed a locked note');
    for (const [name, fields] of before) {
      const isOwn = this.room.recordOwners.get(name) === 'attacker';
      if (!isOwn && after.get(name)?.['text'] !== fields['text']) throw new Error(`${name}: words changed`);
    }
  }

  /** Everything on its way arrives, everything is heard; then all must be as it should. */
  finish(): void {
    this.room.locked.clear();
    this.room.steps = ALL_CAPABILITIES;
    while (this.writers.some((writer) => !writer.isQuiet)) {
      for (const writer of this.writers) {
        this.deliver(writer);
        writer.readAnswer();
      }
    }
    const content = this.room.content();
    for (const writer of this.writers) {
      writer.hearAll();
      this.report.swaps += writer.swaps;
      if (contentOf(writer.person.doc) !== content)
        throw new Error(`${writer.person.name} reads something else`);
    }
    if (contentOf(this.room.copy()) !== content) throw new Error('a newcomer reads something else');
    this.checkKept();
    const broken = brokenBoard(this.room.doc);
    if (broken.length > 0) throw new Error(broken.join('; '));
  }

  private checkKept(): void {
    for (const [word, note] of this.words) {
      // In notes of their own the attacker may delete what they like, once nothing is frozen any more.
      if (this.taken.has(word) || this.room.recordOwners.get(`postIt/${note}`) === 'attacker') continue;
      if (!textOf(this.room.doc, note).toString().includes(word))
        throw new Error(`${word} was lost from ${note}`);
    }
    for (const [note, author] of this.authors) {
      if (this.room.recordOwners.get(`postIt/${note}`) !== author) throw new Error(`${note} changed hands`);
    }
  }
}

/** Runs boards one after the other, each from a seed of its own; throws at the first that goes wrong. */
export function runRandomBoards(seed: number, runs: number, tell?: (done: number) => void): RandomReport {
  const report: RandomReport = { seed, runs, stood: 0, refused: 0, swaps: 0, gaps: 0, attacks: 0 };
  for (let run = 0; run < runs; run++) {
    runBoard(seed + run, report);
    if (run % 500 === 499) tell?.(run + 1);
  }
  return report;
}

function runBoard(seed: number, report: RandomReport): void {
  let step = 0;
  try {
    const random = createRandom(seed);
    const board = new RandomBoard(random, report);
    const twin = new OpenTwin(board.room);
    while (step < STEPS) {
      const until = step + 1 + random.below(MOST_TOGETHER);
      twin.together(() => {
        for (; step < until; step++) board.step();
      });
    }
    twin.together(() => board.finish());
  } catch (error) {
    throw new Error(
      `board of seed ${seed}, step ${step}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}
