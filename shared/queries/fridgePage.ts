import type { Actor } from '../model/actor.ts';
import type { Contact } from '../model/contact.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { gridColumns } from '../layout/gridColumns.ts';
import { visitsPerWeek } from './contactLoad.ts';
import { liveContacts } from './network.ts';

/** Somebody who comes, on the page that the whānau takes home. */
export interface FridgeEntry {
  readonly actor: Actor;
  readonly contacts: readonly Contact[];
}

/**
 * Who comes, for the whānau's own page: services first, the most frequent first; then those whom they chose. Whoever does
 * not come, or stands in reserve, is not on it.
 */
export function fridgePage(snapshot: BoardSnapshot): FridgeEntry[] {
  const byActor = new Map<string, Contact[]>();
  for (const contact of liveContacts(snapshot)) {
    if (contact.visits === 0) continue;
    const id = contact.actor ?? '';
    byActor.set(id, [...(byActor.get(id) ?? []), contact]);
  }
  const order = new Map(gridColumns(snapshot).map(({ id }, index) => [id, index]));
  const entries = [...byActor].flatMap(([id, contacts]) => {
    const actor = snapshot.actor.get(id);
    return actor && !actor.reserve ? [{ actor, contacts }] : [];
  });
  const isAsked = ({ contacts }: FridgeEntry) => contacts.some(({ counted }) => counted);
  const often = ({ contacts }: FridgeEntry) =>
    contacts.reduce((sum, contact) => sum + visitsPerWeek(contact), 0);
  const at = ({ actor }: FridgeEntry) => order.get(actor.id) ?? order.size;
  return entries.sort(
    (a, b) => Number(isAsked(b)) - Number(isAsked(a)) || often(b) - often(a) || at(a) - at(b),
  );
}
