import { isGone } from '../model/belonging.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { RecordKind } from '../model/tables.ts';
import type { VisitClaim } from '../model/visitClaim.ts';

function isBinned({ actor, imaginedActor }: BoardSnapshot, id: string | null): boolean {
  return id !== null && (actor.get(id) ?? imaginedActor.get(id))?.deleted === true;
}

/**
 * Whether a record is gone because what it belongs to is in the bin: words, ties, visits and conversations with their actor,
 * what exists in a scenario alone with that scenario, what it was compared with when it was closed once it is open again, who comes when with its agreement.
 */
export function isGoneWithHolder(snapshot: BoardSnapshot, kind: RecordKind, id: string): boolean {
  switch (kind) {
    case 'postIt': {
      const note = snapshot.postIt.get(id);
      return note !== undefined && isGone(snapshot, note);
    }
    case 'tie':
      return isTieGone(snapshot, snapshot.tie.get(id));
    case 'contact':
      return isBinned(snapshot, snapshot.contact.get(id)?.actor ?? null);
    case 'conversation':
      return isTieGone(snapshot, snapshot.conversation.get(id));
    case 'scenario':
      return isLeftOver(snapshot, id);
    case 'imaginedActor':
      return isScenarioGone(snapshot, snapshot.imaginedActor.get(id));
    case 'imaginedTie': {
      const tie = snapshot.imaginedTie.get(id);
      return isScenarioGone(snapshot, tie) || isTieGone(snapshot, tie);
    }
    case 'imaginedContact': {
      const contact = snapshot.imaginedContact.get(id);
      return isScenarioGone(snapshot, contact) || isBinned(snapshot, contact?.actor ?? null);
    }
    case 'imaginedPostIt': {
      const words = snapshot.imaginedPostIt.get(id);
      const column = words?.place[0] === 'cell' ? words.place[1] : null;
      return isScenarioGone(snapshot, words) || isBinned(snapshot, column);
    }
    case 'decision':
      return isScenarioGone(snapshot, snapshot.decision.get(id));
    case 'visitClaim':
      return isClaimGone(snapshot, snapshot.visitClaim.get(id));
    default:
      return false;
  }
}

function isTieGone(
  snapshot: BoardSnapshot,
  between: { readonly from: string | null; readonly to: string | null } | undefined,
): boolean {
  return between !== undefined && (isBinned(snapshot, between.from) || isBinned(snapshot, between.to));
}

function isClaimGone(snapshot: BoardSnapshot, claim: VisitClaim | undefined): boolean {
  if (claim === undefined) return false;
  return snapshot.agreement.get(claim.agreement ?? '')?.deleted !== false || isBinned(snapshot, claim.actor);
}

/** Of what holds how the network was when a scenario was closed: nothing is compared with it any more. */
function isLeftOver({ scenario }: BoardSnapshot, id: string): boolean {
  const keptFor = scenario.get(id)?.keptFor ?? null;
  if (keptFor === null) return false;
  const kept = scenario.get(keptFor);
  return kept?.deleted !== false || kept.then !== id;
}

function isScenarioGone(
  { scenario }: BoardSnapshot,
  imagined: { readonly scenario: string | null } | undefined,
): boolean {
  return imagined !== undefined && scenario.get(imagined.scenario ?? '')?.deleted !== false;
}
