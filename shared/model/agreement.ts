import { CONTACT_PERIODS } from './contact.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';

/** The day of the week of a slot, beginning with Monday. */
export const SLOT_DAYS = [
  'unsaid',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export const MOST_WEEKS = 12;

const byAll = { writers: 'everyone', capability: 'map' } as const;

/**
 * What is offered to a whānau about who comes when: a limit, a slot, and a rota over some weeks, whose claims are records of their own.
 * What people say to it is not in it: answers are server facts, given by who may give them (agreementAnswer.ts).
 */
export const agreementTable = {
  kind: 'agreement',
  creators: 'everyone',
  createCapability: 'map',
  most: 60,
  fields: {
    /** What tells it from others, where there are several. */
    title: { type: 'string', max: 80, default: '', ...byAll },
    /** At most so many visits … */
    visits: { type: 'number', min: 1, max: 7, default: 1, ...byAll },
    /** … in each week, fortnight or month of four weeks. */
    per: { type: 'choice', values: CONTACT_PERIODS, default: 'week', ...byAll },
    day: { type: 'choice', values: SLOT_DAYS, default: 'unsaid', ...byAll },
    /** As 10:30; '' = not said. */
    time: { type: 'string', max: 5, default: '', ...byAll },
    /** How long a visit lasts. */
    minutes: { type: 'number', min: 5, max: 600, default: 60, ...byAll },
    where: { type: 'string', max: 80, default: '', ...byAll },
    /** The day on which the first week begins, as 2026-11-30; '' = not said. */
    from: { type: 'string', max: 10, default: '', ...byAll },
    weeks: { type: 'number', min: 1, max: MOST_WEEKS, default: 4, ...byAll },
    deleted: { type: 'boolean', default: false, ...byAll },
  },
} as const satisfies RecordTable;

export type Agreement = RecordOf<typeof agreementTable>;
