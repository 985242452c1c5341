import type { Agreement } from '../model/agreement.ts';
import { WEEKS_PER, type Contact } from '../model/contact.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { visitsPerWeek } from './contactLoad.ts';
import { rotaOf } from './agreement.ts';
import { liveContacts } from './network.ts';

/** Somebody who would come in a week. */
export interface SuggestedVisit {
  readonly week: number;
  readonly actor: string;
  readonly purpose: string;
}

/** Visits that ask for the whānau's time and are not refused, of who does not stand in reserve and is there in the actual network too. */
function comingContacts(snapshot: BoardSnapshot, network: BoardSnapshot): Contact[] {
  return liveContacts(network)
    .filter(({ counted, visits, wish }) => counted && visits > 0 && wish !== 'notNow')
    .filter(({ actor }) => snapshot.actor.get(actor ?? '')?.deleted === false)
    .filter(({ actor }) => network.actor.get(actor ?? '')?.reserve === false)
    .sort((a, b) => visitsPerWeek(b) - visitsPerWeek(a));
}

/**
 * Who would come when, if visits went on as a network has them: whoever comes every week each week, the others in the weeks with the
 * fewest. What is in the rota already is left out. @param network the actual one, or that of a scenario
 */
export function rotaFromContacts(
  snapshot: BoardSnapshot,
  network: BoardSnapshot,
  agreement: Agreement,
): SuggestedVisit[] {
  const weeks = rotaOf(snapshot, agreement).map(({ coming, back }) => ({
    known: new Set([...coming, ...back].flatMap(({ actor }) => (actor ? [actor.id] : []))),
    coming: new Set(coming.flatMap(({ actor }) => (actor ? [actor.id] : []))),
  }));
  const visits: SuggestedVisit[] = [];
  for (const contact of comingContacts(snapshot, network)) {
    const actor = contact.actor ?? '';
    const every = WEEKS_PER[contact.per];
    for (let start = 0; start < weeks.length; start += every) {
      const period = weeks.slice(start, start + every);
      const most = Math.min(period.length, Math.ceil(contact.visits));
      const emptiest = period
        .map((week, index) => ({ week, index }))
        .sort((a, b) => a.week.coming.size - b.week.coming.size || a.index - b.index)
        .slice(0, most);
      for (const { week, index } of emptiest) {
        week.coming.add(actor);
        if (week.known.has(actor)) continue;
        week.known.add(actor);
        visits.push({ week: start + index + 1, actor, purpose: contact.purpose });
      }
    }
  }
  return visits.sort((a, b) => a.week - b.week);
}
