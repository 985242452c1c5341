import type { ActorKind, FigureSize, Whereabouts, WorldPart } from '../../model/actor.ts';
import type { ContactPeriod, ContactWish } from '../../model/contact.ts';
import type { CellRow, GridLevel } from '../../model/place.ts';
import type { Seen } from '../../model/postIt.ts';
import type { Standing, Voice } from '../../model/standing.ts';
import type { TieFlow, TieStrength, TieStress } from '../../model/tie.ts';

/** A network as a file says it, in Netboard's own values; who is meant is said by the file's ids. */
export interface NetworkParts {
  readonly actors: readonly FileActor[];
  readonly ties: readonly FileTie[];
  readonly contacts: readonly FileContact[];
  readonly cells: readonly FileCell[];
  readonly conversations: readonly FileConversation[];
  readonly scenario: FileScenario | null;
}

export interface FileActor {
  readonly id: string;
  readonly label: string;
  readonly actorKind: ActorKind;
  readonly agency: string;
  readonly part: WorldPart;
  readonly alias: string;
  readonly presence: Whereabouts;
  readonly size: FigureSize;
  /** False where the actor is on the map only. */
  readonly isColumn: boolean;
  readonly reserve: boolean;
  /** The middle of the figure on the map; null = not placed yet. */
  readonly spot: { readonly x: number; readonly y: number } | null;
}

export interface FileTie {
  readonly from: string;
  readonly to: string;
  readonly strength: TieStrength;
  readonly stress: TieStress;
  readonly flow: TieFlow;
  readonly note: string;
  readonly via: string | null;
  readonly view: string | null;
}

export interface FileContact {
  readonly actor: string;
  readonly visits: number;
  readonly per: ContactPeriod;
  readonly where: string;
  readonly counted: boolean;
  readonly wish: ContactWish;
  readonly status: string;
  readonly purpose: string;
  readonly note: string;
}

export interface FileCell {
  readonly actor: string;
  readonly row: CellRow;
  readonly text: string;
  readonly standing: Standing;
  readonly saidBy: string;
  readonly saidWhen: string;
  readonly voice: Voice;
  readonly asked: string;
  readonly seen: Seen;
}

export interface FileConversation {
  readonly from: string | null;
  readonly to: string | null;
  readonly level: GridLevel;
  readonly about: string;
  readonly broker: string;
  readonly by: string;
  readonly done: boolean;
}

/** One thing that a file imagines otherwise. */
export type FileScenarioChange =
  | { readonly op: 'set-contact'; readonly contact: FileContact }
  | {
      readonly op: 'step-back';
      readonly actor: string;
      readonly worksThrough: string | null;
      readonly note: string;
    }
  | { readonly op: 'add-tie' | 'change-tie'; readonly tie: FileTie };

/** An imagined version of the network in a file. */
export interface FileScenario {
  readonly title: string;
  readonly premise: string;
  readonly changes: readonly FileScenarioChange[];
  /** Who would come when; null = nothing is said of it. */
  readonly slot: FileSlot | null;
}

/** A limit and who comes in which week. */
export interface FileSlot {
  readonly visits: number;
  readonly per: ContactPeriod;
  /** Weeks from 1; nobody comes where the actor is null. */
  readonly rota: readonly { readonly week: number; readonly actor: string | null }[];
}

/** What is wrong in a file of a network: in which list, which row of it counted from 1 (0 = the list itself), and what. */
export interface NetworkProblem {
  readonly list: string;
  readonly row: number;
  readonly detail: string;
}

/** Most records of each list in one file. */
export const MOST_IN_LIST = {
  actors: 300,
  ties: 2000,
  contacts: 1000,
  grid: 3000,
  conversations: 500,
  changes: 500,
  rota: 100,
} as const;

export function tellProblem({ list, row, detail }: NetworkProblem): string {
  if (list === '') return detail;
  return row === 0 ? `“${list}”: ${detail}` : `“${list}”, row ${row}: ${detail}`;
}
