import * as Y from 'yjs';
import type { GuardVerdict } from '../../server/sync/guard/guard.ts';
import { newId } from '../../shared/model/ids.ts';
import type { RefusalReason } from '../../shared/model/refusal.ts';
import type { RefusedObject } from '../../shared/sync/messages.ts';
import type { Role } from '../../shared/permissions/can.ts';
import type { GuardedRoom } from '../support/guardedRoom.ts';
import { add, Person, set, textOf } from '../support/person.ts';
import type { Random } from '../support/random.ts';

/** One thing an honest writer did, as it can be done again in a fresh document. */
export interface Edit {
  readonly notes: readonly string[];
  readonly atomic: boolean;
  readonly apply: (doc: Y.Doc) => void;
  /** A word this edit puts into its note, or takes out of it. */
  readonly puts?: string;
  readonly takes?: string;
  readonly adds?: string;
}

interface Entry {
  readonly edits: readonly Edit[];
  readonly update: Uint8Array;
}

interface Answer {
  readonly entry: Entry;
  readonly verdict: GuardVerdict;
}

export type Outcome = 'stands' | 'refused';

const COLORS = ['yellow', 'blue', 'green', 'rose', 'violet', 'sand'] as const;
let words = 0;

function newWord(): string {
  return `[w${(words++).toString(36)}]`;
}

/**
 * A writer with an outbox, slow lines both ways, and the client's way with refusals: a fresh
 * document, what is not acknowledged done again, what was refused put aside. Knows nothing of
 * locks and steps, as one who is always a little late.
 */
export class HonestWriter {
  readonly person: Person;
  readonly settled: (edit: Edit, outcome: Outcome) => void;
  swaps = 0;
  /** The server restarted since this document was opened: what it knew of the document's refused beginning is gone. */
  mayMeetGap = false;
  private readonly random: Random;
  private toSend: Entry[] = [];
  private answers: Answer[] = [];
  private received = 0;

  constructor(
    room: GuardedRoom,
    name: string,
    role: Role,
    random: Random,
    settled: (edit: Edit, outcome: Outcome) => void,
  ) {
    this.person = new Person(room, name, role);
    this.random = random;
    this.takeClientId();
    this.settled = settled;
    this.received = room.accepted.length;
  }

  get isQuiet(): boolean {
    return this.toSend.length === 0 && this.answers.length === 0;
  }

  act(random: Random): boolean {
    const edit = this.invent(random);
    return edit !== null && this.run(edit);
  }

  /** Hands the room the next update, or all that wait as one batch, if nothing sent before is unanswered. */
  send(random: Random): GuardVerdict | null {
    const batch = this.answers.length === 0 && this.toSend.length > 1 && random.chance(0.3);
    const entries = this.toSend.splice(0, batch ? this.toSend.length : 1);
    const [first] = entries;
    if (!first) return null;
    const update = batch ? Y.mergeUpdates(entries.map((entry) => entry.update)) : first.update;
    const entry: Entry = batch ? { edits: entries.flatMap((one) => one.edits), update } : first;
    const verdict = this.person.send(update, { atomic: !batch && first.edits.some(({ atomic }) => atomic) });
    this.answers.push({ entry, verdict });
    return verdict;
  }

  hear(random: Random): void {
    const { accepted } = this.person.room;
    const until = Math.min(accepted.length, this.received + 1 + random.below(6));
    for (; this.received < until; this.received++) {
      const update = accepted[this.received];
      if (update) Y.applyUpdate(this.person.doc, update, this.person.room);
    }
  }

  hearAll(): void {
    this.person.sync();
    this.received = this.person.room.accepted.length;
  }

  /** Reads the oldest answer; on a refusal changes documents. */
  readAnswer(): void {
    const answer = this.answers.shift();
    if (!answer) return;
    const again = this.settle(answer);
    if (answer.verdict.refused.length + answer.verdict.orphaned.length > 0) this.swap(again);
  }

  /** What of an update stood and what was refused; gives the edits to be done again. */
  private settle({ entry, verdict }: Answer): Edit[] {
    const again: Edit[] = [];
    if (isBytesOnly(verdict.refused)) return [...entry.edits];
    for (const edit of entry.edits) {
      if (edit.notes.some((id) => isRefused(verdict.refused, id))) this.settled(edit, 'refused');
      else if (verdict.orphaned.length > 0) again.push(edit);
      else this.settled(edit, 'stands');
    }
    return again;
  }

  private swap(again: readonly Edit[]): void {
    const late = this.answers.splice(0).flatMap((answer) => this.settle(answer));
    const unsent = this.toSend.splice(0).flatMap(({ edits }) => edits);
    this.swaps += 1;
    this.mayMeetGap = false;
    this.person.swap();
    this.takeClientId();
    this.received = this.person.room.accepted.length;
    for (const edit of [...again, ...late, ...unsent]) if (!this.run(edit)) this.settled(edit, 'refused');
  }

  /** Which of two writers wins a place depends on their ids: a seed must bring the same ones again. */
  private takeClientId(): void {
    this.person.doc.clientID = 10_000 + this.random.below(2 ** 31);
  }

  private run(edit: Edit): boolean {
    const { doc, outbox } = this.person;
    if (!edit.adds && edit.notes.some((id) => !doc.getMap('postIt').has(id))) return false;
    this.person.write(edit.apply);
    const [update, ...more] = outbox.splice(0);
    if (more.length > 0) throw new Error('one edit made two updates');
    if (update) this.toSend.push({ edits: [edit], update });
    return update !== undefined;
  }

  private invent(random: Random): Edit | null {
    const { doc, role, name, room } = this.person;
    const notes = [...doc.getMap('postIt').keys()];
    const mine = notes.filter(
      (id) => role === 'facilitator' || room.recordOwners.get(`postIt/${id}`) === name,
    );
    const kind = random.below(10);
    if (kind < 2 || mine.length === 0) return addNote(random);
    if (kind < 5) return putWord(random.pick(mine), random);
    if (kind < 6) return takeWord(doc, random.pick(mine), random);
    if (kind < 7) return change([random.pick(mine)], 'deleted', () => random.chance(0.5));
    if (kind < 8) return change([random.pick(notes)], 'color', () => random.pick(COLORS));
    const count = kind < 9 ? 1 : 3;
    const moved = Array.from({ length: count }, () => random.pick(notes));
    return change([...new Set(moved)], 'place', () => [
      'board',
      random.below(1000),
      random.below(1000),
      'a0',
    ]);
  }
}

/** What follows a refusal that the server forgot: good edits, in bytes that do not fit. */
export const AFTER_RESTART: ReadonlySet<RefusalReason> = new Set(['gap', 'reference', 'future-delete']);

function isBytesOnly(refused: readonly RefusedObject[]): boolean {
  return refused.length > 0 && refused.every(({ reason }) => AFTER_RESTART.has(reason));
}

function isRefused(refused: readonly RefusedObject[], note: string): boolean {
  return refused.some(({ kind, id }) => kind === undefined || id === note);
}

function addNote(random: Random): Edit {
  const id = newId();
  const word = newWord();
  const place = ['board', random.below(1000), 0, 'a0'] as const;
  return {
    notes: [id],
    adds: id,
    puts: word,
    atomic: false,
    apply: add('postIt', id, { text: word, place }),
  };
}

/** Never inside another word: words are found again as a whole. */
function putWord(id: string, random: Random): Edit {
  const word = newWord();
  const share = random.below(4);
  const apply = (target: Y.Doc) => {
    const text = textOf(target, id);
    const written = text.toString();
    const gaps = [0, written.length, ...[...written.matchAll(/\[/g)].map(({ index }) => index)];
    text.insert(gaps[Math.min(share, gaps.length - 1)] ?? 0, word);
  };
  return { notes: [id], puts: word, atomic: false, apply };
}

function takeWord(doc: Y.Doc, id: string, random: Random): Edit | null {
  const found =
    textOf(doc, id)
      .toString()
      .match(/\[w[0-9a-z]+\]/g) ?? [];
  if (found.length === 0) return null;
  const word = random.pick(found);
  const apply = (target: Y.Doc) => {
    const text = textOf(target, id);
    const at = text.toString().indexOf(word);
    if (at >= 0) text.delete(at, word.length);
  };
  return { notes: [id], takes: word, atomic: false, apply };
}

function change(
  notes: readonly string[],
  field: string,
  value: () => boolean | string | readonly ['board', number, number, string],
): Edit {
  const changes = notes.map((id) => set('postIt', id, field, value()));
  return { notes, atomic: notes.length > 1, apply: (doc) => changes.forEach((apply) => apply(doc)) };
}
