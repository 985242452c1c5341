import { isGone } from '../model/belonging.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { RecordKind } from '../model/tables.ts';

function isBinned({ actor, imaginedActor }: BoardSnapshot, id: string | null): boolean {
  return id !== null && (actor.get(id) ?? imaginedActor.get(id))?.deleted === true;
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
    case 'imaginedTie': {
      const tie = snapshot.imaginedTie.get(id);
      return tie !== undefined && (isBinned(snapshot, tie.from) || isBinned(snapshot, tie.to));
    }
    case 'imaginedContact':
      return isBinned(snapshot, snapshot.imaginedContact.get(id)?.actor ?? null);
    default:
      return false;
  }
}

/** Whether a record exists only in a scenario that was thrown away, or is not there. */
export function isGoneWithScenario(snapshot: BoardSnapshot, kind: RecordKind, id: string): boolean {
  if (kind !== 'imaginedActor' && kind !== 'imaginedTie' && kind !== 'imaginedContact') return false;
  const record = snapshot[kind].get(id);
  return record !== undefined && snapshot.scenario.get(record.scenario ?? '')?.deleted !== false;
}
