import type { RecordOf, RecordTable } from './recordTable.ts';

export const CONTACT_PERIODS = ['week', 'fortnight', 'month'] as const;
export type ContactPeriod = (typeof CONTACT_PERIODS)[number];

/** Weeks that each period lasts; a month counts as four. */
export const WEEKS_PER: Readonly<Record<ContactPeriod, number>> = { week: 1, fortnight: 2, month: 4 };

/** Whether the whānau wants these visits now. */
export const CONTACT_WISHES = ['unsaid', 'wanted', 'notNow'] as const;
export type ContactWish = (typeof CONTACT_WISHES)[number];

export const MOST_VISITS = 100;

const byAll = { writers: 'everyone', capability: 'map' } as const;

/** How often an actor meets the whānau. One actor may have several: visits at home, hours at a clinic. */
export const contactTable = {
  kind: 'contact',
  creators: 'everyone',
  createCapability: 'map',
  most: 1000,
  fields: {
    actor: { type: 'reference', writers: 'nobody', capability: 'map' },
    visits: { type: 'number', min: 0, max: MOST_VISITS, default: 1, ...byAll, imaginable: true },
    per: { type: 'choice', values: CONTACT_PERIODS, default: 'week', ...byAll, imaginable: true },
    where: { type: 'string', max: 80, default: '', ...byAll, imaginable: true },
    /** Whether a service asks for a slot of the whānau's time; family, friends and places they choose are not counted. */
    counted: { type: 'boolean', default: true, ...byAll, imaginable: true },
    wish: { type: 'choice', values: CONTACT_WISHES, default: 'unsaid', ...byAll, imaginable: true },
    /** How it goes, in the group's own words, such as "patchy". */
    status: { type: 'string', max: 80, default: '', ...byAll, imaginable: true },
    /** What the visits are for, for the page that the whānau takes home. */
    purpose: { type: 'string', max: 200, default: '', ...byAll, imaginable: true },
    note: { type: 'string', max: 300, default: '', ...byAll, imaginable: true },
    deleted: { type: 'boolean', default: false, ...byAll, imaginable: true },
  },
} as const satisfies RecordTable;

export type Contact = RecordOf<typeof contactTable>;
