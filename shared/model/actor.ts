import { ORIGIN_PLACE } from './place.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';

/** What an actor is; the shape of its figure on the map follows from it, never from gender. */
export const ACTOR_KINDS = [
  'child',
  'caregiver',
  'extendedWhanau',
  'supportPerson',
  'agencyPerson',
  'agency',
  'other',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** The kinds of people who are the whānau; their columns come first where the whānau is in the room. */
export const WHANAU_KINDS: ReadonlySet<ActorKind> = new Set(['child', 'caregiver', 'extendedWhanau']);

/** The part of the working world that an actor belongs to, as seen by the practitioner whose world is mapped. */
const WORLD_PARTS = ['unsaid', 'practitioner', 'whanau', 'team', 'network'] as const;
export type WorldPart = (typeof WORLD_PARTS)[number];

/** Whether the person is in the room. */
export const WHEREABOUTS = ['unsaid', 'here', 'away', 'died'] as const;
export type Whereabouts = (typeof WHEREABOUTS)[number];

export const FIGURE_SIZES = ['S', 'M', 'L'] as const;
export type FigureSize = (typeof FIGURE_SIZES)[number];

export const ACTOR_LABEL_MAX = 80;

const byAll = { writers: 'everyone', capability: 'map' } as const;

/**
 * Somebody (or an agency, or a thing) around the whānau. One record is a column of the grid, a figure on the map
 * and a seat: renamed once, it is renamed everywhere.
 */
export const actorTable = {
  kind: 'actor',
  creators: 'everyone',
  createCapability: 'map',
  most: 300,
  fields: {
    label: { type: 'string', max: ACTOR_LABEL_MAX, default: '', ...byAll },
    actorKind: { type: 'choice', values: ACTOR_KINDS, default: 'other', ...byAll },
    agency: { type: 'string', max: ACTOR_LABEL_MAX, default: '', ...byAll },
    /** What stands instead of the label while the workshop shows aliases. */
    alias: { type: 'string', max: ACTOR_LABEL_MAX, default: '', ...byAll },
    part: { type: 'choice', values: WORLD_PARTS, default: 'unsaid', ...byAll },
    presence: { type: 'choice', values: WHEREABOUTS, default: 'unsaid', ...byAll, imaginable: true },
    /** Order among the columns of the grid; '' = no column. */
    column: { type: 'rank', default: '', ...byAll },
    /** "I can step back": said by whoever holds the seat, of nobody else. */
    reserve: { type: 'boolean', default: false, writers: 'itsPerson', capability: 'map', imaginable: true },
    /** The middle of the figure on the map, world units; the map has coordinates of its own. */
    place: { type: 'place', parents: ['board'], default: ORIGIN_PLACE, ...byAll, imaginable: true },
    size: { type: 'choice', values: FIGURE_SIZES, default: 'M', ...byAll, imaginable: true },
    /** The id it had in the file that it came from. */
    sourceCode: { type: 'string', max: 60, default: '', ...byAll },
    deleted: { type: 'boolean', default: false, writers: 'author', capability: 'map', imaginable: true },
  },
} as const satisfies RecordTable;

export type Actor = RecordOf<typeof actorTable>;
