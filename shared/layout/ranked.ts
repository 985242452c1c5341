import { rankOf, type Place } from '../model/place.ts';

/** A record with its order key, for sorting. */
export function ranked(record: { readonly id: string; readonly place: Place }): { id: string; rank: string } {
  return { id: record.id, rank: rankOf(record.place) };
}
