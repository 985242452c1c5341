import type { AgreementAnswerFact } from './agreementFacts.ts';

/** Whether a network is made up, mixed from several cases, or that of a real whānau. */
export const ABOUTS = ['unsaid', 'madeUp', 'mixed', 'real'] as const;
export type About = (typeof ABOUTS)[number];

export const YES_NO = ['unsaid', 'yes', 'no'] as const;
export type YesNo = (typeof YES_NO)[number];

/** Somebody who opened a network board, and when, in ms since 1970, to the minute. */
export interface Opening {
  /** As they call themselves now; empty for somebody who gave no name. */
  readonly name: string;
  readonly at: number;
}

/** What was said before the first name on a network board, and how people write there. Its id is the board's. */
export interface NetworkFact {
  readonly id: string;
  readonly about: About;
  /** Whether the whānau know. */
  readonly know: YesNo;
  /** Who asked them, by role or name; empty = nobody has, or it was not said. The wall is not told. */
  readonly askedBy: string;
  /** Whether they are in the room. */
  readonly here: YesNo;
  /** Who tells the whānau; empty = open. The wall is not told. */
  readonly tells: string;
  /** Whānau columns and words come first; guesses, stress and differences leave the wall. */
  readonly whanauHere: boolean;
  /** Participants write in their own column only. */
  readonly ownColumn: boolean;
  /** The same until everybody was heard once. */
  readonly heardFirst: boolean;
  /** Ids of the actors who were heard. */
  readonly heard: readonly string[];
  /** Who opened the board, oldest first; none for the wall. */
  readonly openedBy: readonly Opening[];
}

export const SEAT_KINDS = ['seat', 'chair'] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

/** A seat in the network that somebody may hold, or an empty chair for somebody who is not present. */
export interface SeatFact {
  readonly id: string;
  readonly boardId: string;
  readonly actorId: string;
  readonly kind: SeatKind;
  /** Who sits there; null = nobody, and always for the wall. */
  readonly holder: string | null;
  /** Whether somebody sits there; told to the wall too. */
  readonly held: boolean;
  /** The person of the seat themselves sits there: they speak as themselves. */
  readonly isPerson: boolean;
  /** Whoever holds it is not connected. */
  readonly away: boolean;
  /** From when others may take the seat of somebody who is away, ms since 1970; null while they are here. */
  readonly freeAt: number | null;
  /** Somebody has spoken for the chair and is still in that role. */
  readonly voiced: boolean;
  /** To whom its holder would hand it over. */
  readonly offeredTo: string | null;
  /** Who is in this role, or was and has to come out of it. Empty for the wall. */
  readonly owes: readonly string[];
  /** Those of `owes` for whom a facilitator did so while they were away: they hold nobody up, and still come out of it when they are back. */
  readonly excused: readonly string[];
  /** How many are in this role and were not brought out of it; told to the wall too. */
  readonly inRole: number;
  /** Who was in this role and came out of it. */
  readonly out: readonly string[];
  /** Those of `out` who have said what it was like. */
  readonly shared: readonly string[];
}

/** What a facility of its own adds to the collections of facts. */
export interface NetworkCollections {
  readonly network: NetworkFact;
  readonly seat: SeatFact;
  readonly agreementAnswer: AgreementAnswerFact;
}

export const NETWORK_COLLECTIONS = ['network', 'seat', 'agreementAnswer'] as const;
export const NO_NETWORK_FACTS = { network: {}, seat: {}, agreementAnswer: {} } as const;

export const NOTHING_SAID: Omit<NetworkFact, 'id'> = {
  about: 'unsaid',
  know: 'unsaid',
  askedBy: '',
  here: 'unsaid',
  tells: '',
  whanauHere: false,
  ownColumn: false,
  heardFirst: false,
  heard: [],
  openedBy: [],
};

/** What was said of the network of a board; where nothing was, the defaults. */
export function networkOf(
  items: { readonly network: Readonly<Record<string, NetworkFact>> },
  boardId: string,
): NetworkFact {
  return items.network[boardId] ?? { id: boardId, ...NOTHING_SAID };
}

/** A real whānau, and nobody has asked them: then nobody speaks for them, and names are better left out. */
export function isRealAndNotAsked({ about, askedBy }: Pick<NetworkFact, 'about' | 'askedBy'>): boolean {
  return about === 'real' && askedBy.trim() === '';
}
