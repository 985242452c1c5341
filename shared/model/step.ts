import { ALL_CAPABILITIES, type Capability } from './capability.ts';

/** What a step of the agenda may leave to participants, in the two things people can tell apart. */
export const FREEDOMS = ['write', 'arrange'] as const;
export type Freedom = (typeof FREEDOMS)[number];

/** What each freedom is made of. Questions and parts are reworded by facilitators while an agenda runs. */
const capabilities: Readonly<Record<Freedom, readonly Capability[]>> = {
  // Actors, ties and contacts are arranged; what goes into the grid is written.
  write: ['addPostIts', 'writeText', 'style', 'recode', 'bin'],
  arrange: ['move', 'cluster', 'style', 'recode', 'map'],
};

export const STEP_KINDS = [
  'open',
  'whanaungatanga',
  'purpose',
  'write',
  'writePrivately',
  'reveal',
  'read',
  'cluster',
  'readOut',
  'vote',
  'check',
  'distil',
  'grid',
  'seats',
  'enquiry',
  'deRole',
  'share',
  'talk',
  'kai',
  'checkOut',
  'close',
  'own',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What is settled about a kind of step; a facilitator changes minutes and freedoms of each step. */
export interface StepTable {
  /** How long it usually takes. */
  readonly minutes: number;
  /** What participants may do on the boards, unless the facilitator chose otherwise. */
  readonly allows: readonly Freedom[];
  /** People listen to each other: no countdown, no pointers. */
  readonly quiet: boolean;
  /** Never made shorter to end in time: people must come out of it well. */
  readonly kept: boolean;
  /** People go away and come back at a time on the clock. */
  readonly isBreak: boolean;
}

const both = FREEDOMS;
const none: readonly Freedom[] = [];

function step(minutes: number, allows: readonly Freedom[], more: Partial<StepTable> = {}): StepTable {
  return { minutes, allows, quiet: false, kept: false, isBreak: false, ...more };
}

/** Each kind of step (product: facilitation). A new kind adds a line here and its name in the catalogues. */
export const stepTables: Readonly<Record<StepKind, StepTable>> = {
  open: step(10, none, { quiet: true }),
  whanaungatanga: step(15, none, { quiet: true }),
  purpose: step(5, none),
  write: step(10, both),
  writePrivately: step(10, none),
  reveal: step(10, none),
  read: step(10, none),
  cluster: step(25, both),
  readOut: step(10, none),
  vote: step(5, none),
  check: step(10, none),
  distil: step(15, none),
  grid: step(15, both),
  seats: step(15, both),
  enquiry: step(20, none, { quiet: true }),
  deRole: step(10, none, { kept: true }),
  share: step(10, none, { kept: true }),
  talk: step(15, none),
  kai: step(15, none, { quiet: true, isBreak: true }),
  checkOut: step(10, none, { quiet: true, kept: true }),
  close: step(5, none, { quiet: true, kept: true }),
  own: step(10, both),
};

const known = new Map<string, ReadonlySet<Capability>>();

/** The capabilities that freedoms are made of; the same set for the same freedoms. */
export function capabilitiesOf(allows: readonly Freedom[]): ReadonlySet<Capability> {
  const key = FREEDOMS.filter((one) => allows.includes(one)).join(' ');
  const found = known.get(key) ?? new Set(allows.flatMap((one) => capabilities[one]));
  known.set(key, found);
  return found;
}

/** What participants may do while no agenda runs. */
export const WITHOUT_AGENDA: ReadonlySet<Capability> = ALL_CAPABILITIES;
