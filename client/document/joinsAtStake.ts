import type { RecordChange } from '../../shared/document/project.ts';
import { samePlace, type Place } from '../../shared/model/place.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { RecordFieldsChange } from '../../shared/operations/changeRecords.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import type { OutboxEntry } from './outboxStorage.ts';

/** A note that was put into a theme or on a stack. */
export interface Join {
  readonly id: string;
  readonly place: Place;
}

function isHeld(place: unknown): place is Place {
  return Array.isArray(place) && (place[0] === 'theme' || place[0] === 'stack');
}

function joinsOf({ input }: OperationCall): Join[] {
  const { changes = [], calls = [] } = input as {
    readonly changes?: readonly RecordFieldsChange[];
    readonly calls?: readonly OperationCall[];
  };
  const own = changes.flatMap(({ kind, id, fields: { place } }) =>
    kind === 'postIt' && isHeld(place) ? [{ id, place }] : [],
  );
  return [...own, ...calls.flatMap(joinsOf)];
}

function joinsIn(entries: readonly OutboxEntry[]): Join[] {
  return entries.filter(({ state }) => state === 'send').flatMap(({ call }) => joinsOf(call));
}

function isSame(a: Join, b: Join): boolean {
  return a.id === b.id && samePlace(a.place, b.place);
}

/** A note that lay in a theme or stack, and after a change lies on the ground. */
function joinUndone({ kind, id, before, after }: RecordChange): Join | null {
  if (kind !== 'postIt' || !before || !after || after.deleted) return null;
  // Changes of the kind postIt hold notes.
  const [from, to] = [(before as PostIt).place, (after as PostIt).place];
  return isHeld(from) && (to[0] === 'board' || to[0] === 'lane') ? { id, place: from } : null;
}

function holdsOn({ postIt, theme }: BoardSnapshot, { place }: Join): boolean {
  const holder = place[0] === 'theme' ? theme.get(place[1]) : postIt.get(String(place[1]));
  return holder !== undefined && !holder.deleted;
}

/**
 * Of two who change a note's place without knowing of each other, one wins by chance. Grouping is a decision; that
 * a loose note makes room for somebody else's theme is none: a group that was made here, offline perhaps, would lose
 * notes to it. This finds such notes, so that they are put where they belong once more. Whoever takes a note out of
 * a group that they can see has the last word.
 */
export class JoinsAtStake {
  #beforeSync: readonly Join[] = [];

  /** The link is open again: what the outbox holds is about to meet what others did meanwhile. */
  connected(entries: readonly OutboxEntry[]): void {
    this.#beforeSync = joinsIn(entries);
  }

  /** The document holds all of that: from now on others know of it. */
  synced(): void {
    this.#beforeSync = [];
  }

  /** What was put into a group here and lies on the ground by others' changes, who can not have known. */
  overruled(
    changes: readonly RecordChange[],
    waiting: readonly OutboxEntry[],
    snapshot: BoardSnapshot,
  ): Join[] {
    const undone = changes.map(joinUndone).filter((join) => join !== null);
    if (undone.length === 0) return [];
    const atStake = [...this.#beforeSync, ...joinsIn(waiting)];
    return undone.filter((join) => holdsOn(snapshot, join) && atStake.some((own) => isSame(own, join)));
  }
}
