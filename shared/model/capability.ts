/**
 * What a person may do on a board. Agenda steps allow participants a set of these; facilitators
 * have all, observers none. Adding a way to change a board adds a line here and nothing elsewhere.
 */
const CAPABILITIES = [
  'addPostIts',
  'writeText',
  'move',
  'style',
  'recode',
  'cluster',
  'bin',
  'map',
  'editLanes',
  'writePrivately',
] as const;

export type Capability = (typeof CAPABILITIES)[number];

export const ALL_CAPABILITIES: ReadonlySet<Capability> = new Set(CAPABILITIES);
