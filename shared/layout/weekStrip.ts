import { WEEKS_PER } from '../model/contact.ts';
import type { Contact } from '../model/contact.ts';
import { byId } from '../model/ids.ts';

const STRIP_WEEKS = 4;

/** One visit as the strip shows it. */
export interface StripVisit {
  readonly actorId: string;
  readonly contactId: string;
  /** The whānau does not want these visits now; they are asked of them all the same. */
  readonly notNow: boolean;
}

/** Four weeks with the visits of each; what does not come out whole is counted apart. */
export interface WeekStrip {
  readonly weeks: readonly (readonly StripVisit[])[];
  /** Visits in the four weeks that the weeks show. */
  readonly shown: number;
}

type Visits = Pick<Contact, 'id' | 'actor' | 'visits' | 'per' | 'counted' | 'wish'>;

/** Whole visits of four weeks, spread evenly: visit k of n falls at (k + 1/2) / n of the four weeks, `shift` visits later. */
function weeksOf(total: number, shift: number): number[] {
  return Array.from({ length: total }, (_, index) => {
    const at = ((index + shift) / total) * STRIP_WEEKS;
    return Math.min(STRIP_WEEKS - 1, Math.floor(at));
  });
}

/** How full each week would be. */
function fullness(weeks: readonly (readonly StripVisit[])[], added: readonly number[]): number {
  const counts = weeks.map((week, index) => week.length + added.filter((one) => one === index).length);
  return counts.reduce((sum, count) => sum + count * count, 0);
}

/** Parts of a visit by which a rarer one may come later, so that monthly visits do not all fall into one week. */
const SHIFTS = [0, 0.25, 0.5, 0.75, 0.999];

/**
 * Spreads the counted visits over weeks 1 to 4, each actor's evenly, rarer visits where weeks are emptier. The same
 * contacts give the same strip on every screen, whatever order they come in.
 */
export function layOutWeeks(contacts: readonly Visits[]): WeekStrip {
  const counted = contacts.filter(({ counted: isCounted, visits }) => isCounted && visits > 0);
  const inFour = ({ visits, per }: Visits) => Math.round((visits / WEEKS_PER[per]) * STRIP_WEEKS);
  const often = counted.toSorted((a, b) => inFour(b) - inFour(a) || byId(a, b));
  const weeks: StripVisit[][] = Array.from({ length: STRIP_WEEKS }, () => []);
  for (const contact of often) {
    const total = inFour(contact);
    const choices = SHIFTS.map((shift) => weeksOf(total, shift));
    const best = choices.reduce((a, b) => (fullness(weeks, b) < fullness(weeks, a) ? b : a));
    for (const week of best)
      weeks[week]?.push({
        actorId: contact.actor ?? '',
        contactId: contact.id,
        notNow: contact.wish === 'notNow',
      });
  }
  return { weeks, shown: weeks.reduce((sum, week) => sum + week.length, 0) };
}
