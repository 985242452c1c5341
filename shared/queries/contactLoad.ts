import { WEEKS_PER, type Contact } from '../model/contact.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { liveContacts } from './network.ts';

/** What is asked of the whānau's time. Counted contacts only, wanted or not: it is what is asked of them. */
export interface ContactLoad {
  /** Visits a week; a month counts as four weeks. */
  readonly perWeek: number;
  readonly inFourWeeks: number;
  /** Actors with a counted contact of more than no visits. */
  readonly visitors: number;
}

/** Visits a week of one contact. */
export function visitsPerWeek({ visits, per }: Pick<Contact, 'visits' | 'per'>): number {
  return visits / WEEKS_PER[per];
}

/** Thousandths are dropped: sums of halves and quarters stay exact, others do not show rounding. */
function tidy(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Sums the contact load of some contacts. */
function loadOf(contacts: readonly Contact[]): ContactLoad {
  const counted = contacts.filter((contact) => contact.counted && contact.visits > 0);
  const perWeek = counted.reduce((sum, contact) => sum + visitsPerWeek(contact), 0);
  return {
    perWeek: tidy(perWeek),
    inFourWeeks: tidy(perWeek * 4),
    visitors: new Set(counted.map(({ actor }) => actor)).size,
  };
}

/** The contact load of a board as it is (rules: test data's `contact_rules`). */
export function contactLoad(snapshot: Pick<BoardSnapshot, 'actor' | 'contact'>): ContactLoad {
  return loadOf(liveContacts(snapshot));
}

/** Agencies around the whānau, by name: those that actors belong to, and those that are actors themselves. */
export function agencyNames({ actor }: Pick<BoardSnapshot, 'actor'>): string[] {
  const live = [...actor.values()].filter(({ deleted }) => !deleted);
  const names = live.map(({ actorKind, agency, label }) => (actorKind === 'agency' ? label : agency).trim());
  return [...new Set(names.filter((name) => name !== ''))].sort((a, b) => a.localeCompare(b, 'en-NZ'));
}
