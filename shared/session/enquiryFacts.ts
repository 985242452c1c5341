import type { Priority } from '../model/place.ts';

/**
 * `swap`: two people swap seats for a while, each speaks from the other's. `mirror`: somebody steps out of a seat and looks on
 * while another shows it.
 */
export const SWAP_WAYS = ['swap', 'mirror'] as const;
export type SwapWay = (typeof SWAP_WAYS)[number];

export const SWAP_STATES = ['asked', 'on'] as const;
export type SwapState = (typeof SWAP_STATES)[number];

/** Who leaves a seat for a while, and who sits there meanwhile; null = nobody, and always for the wall. */
export interface SwapMove {
  readonly seatId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Seats that change hands for a while, and are given back. The wall hears of it once it has begun. */
export interface SwapFact {
  readonly id: string;
  readonly boardId: string;
  readonly way: SwapWay;
  /** Asked: it waits until everybody in it has said yes. */
  readonly state: SwapState;
  readonly moves: readonly SwapMove[];
  /** Who has said yes. Empty for the wall. */
  readonly agreed: readonly string[];
}

/**
 * What somebody would say for another, who has not answered yet: told to these two only. With a yes it becomes a note of whoever sits
 * there, in their words; with a no it is gone.
 */
export interface DoubleFact {
  readonly id: string;
  readonly boardId: string;
  readonly seatId: string;
  /** Who says it. */
  readonly by: string;
  /** For whom; who sat in the seat when it was said. */
  readonly to: string;
  readonly row: Priority;
  readonly text: string;
}

/** What a facility of its own adds to the collections of facts. */
export interface EnquiryCollections {
  readonly swap: SwapFact;
  readonly double: DoubleFact;
}

export const ENQUIRY_COLLECTIONS = ['swap', 'double'] as const;
export const NO_ENQUIRY_FACTS = { swap: {}, double: {} } as const;

/** Everybody whose seat changes, or who sits down in one. */
export function peopleIn({ moves }: { readonly moves: readonly SwapMove[] }): string[] {
  return [...new Set(moves.flatMap(({ from, to }) => [from, to].filter((id) => id !== null)))];
}
