import { isGone } from '../model/belonging.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { RecordKind } from '../model/tables.ts';

function isBinned({ actor }: BoardSnapshot, id: string | null): boolean {
  return id !== null && actor.get(id)?.deleted === true;
}

/** Whether a record lies in the bin because an actor does: words of its column, ties, contacts and conversations. */
export function isGoneWithActor(snapshot: BoardSnapshot, kind: RecordKind, id: string): boolean {
  switch (kind) {
    case 'postIt': {
      const note = snapshot.postIt.get(id);
      return note !== undefined && isGone(snapshot, note);
    }
    case 'tie': {
      const tie = snapshot.tie.get(id);
      return tie !== undefined && (isBinned(snapshot, tie.from) || isBinned(snapshot, tie.to));
    }
    case 'contact':
      return isBinned(snapshot, snapshot.contact.get(id)?.actor ?? null);
    case 'conversation': {
      const talk = snapshot.conversation.get(id);
      return talk !== undefined && (isBinned(snapshot, talk.from) || isBinned(snapshot, talk.to));
    }
    default:
      return false;
  }
}
