import { NO_SEATING, type Seating } from '../../shared/permissions/seating.ts';
import type { FactItems, FactsSnapshot } from '../../shared/session/facts.ts';
import { networkOf, type SeatFact } from '../../shared/session/networkFacts.ts';

/** One for each version of the facts: it is asked for every record that a page shows. */
const known = new WeakMap<FactItems['seat'], Map<string, readonly [FactItems['network'], Seating]>>();

/** Who sits where on a board and how people write there, by what the server last said. */
export function seatingByFacts(facts: FactsSnapshot | null, boardId: string): Seating {
  if (!facts) return NO_SEATING;
  const { seat, network } = facts.items;
  const boards = known.get(seat) ?? new Map<string, readonly [FactItems['network'], Seating]>();
  known.set(seat, boards);
  const found = boards.get(boardId);
  if (found?.[0] === network) return found[1];
  const seating: Seating = {
    seats: new Map(seatsOn(facts.items, boardId).map((one) => [one.actorId, one])),
    network: networkOf(facts.items, boardId),
  };
  boards.set(boardId, [network, seating]);
  return seating;
}

/** The seats and chairs of a board, in no order. */
export function seatsOn({ seat }: Pick<FactItems, 'seat'>, boardId: string): SeatFact[] {
  return Object.values(seat).filter((one) => one.boardId === boardId);
}
