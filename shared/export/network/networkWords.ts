import type { ActorKind, WorldPart } from '../../model/actor.ts';
import type { ContactWish } from '../../model/contact.ts';
import type { Standing } from '../../model/standing.ts';
import type { Tie } from '../../model/tie.ts';

/** The words that files of networks use, and what they are here. */

export const FILE_ACTOR_KINDS: Readonly<Record<string, ActorKind>> = {
  child: 'child',
  caregiver: 'caregiver',
  'extended-whanau': 'extendedWhanau',
  community: 'supportPerson',
  'agency-person': 'agencyPerson',
  agency: 'agency',
  other: 'other',
};

export const FILE_PARTS: Readonly<Record<string, WorldPart>> = {
  practitioner: 'practitioner',
  whanau: 'whanau',
  team: 'team',
  network: 'network',
};

type TieTraits = Pick<Tie, 'strength' | 'stress' | 'flow'>;

/** A tie's one word as strength, stress and flow apart: what the word does not say is not known, or none. */
export const FILE_TIE_KINDS: Readonly<Record<string, TieTraits>> = {
  strong: { strength: 'strong', stress: 'none', flow: 'none' },
  weak: { strength: 'weak', stress: 'none', flow: 'none' },
  strained: { strength: 'notKnown', stress: 'some', flow: 'none' },
  conflict: { strength: 'notKnown', stress: 'much', flow: 'none' },
  broken: { strength: 'none', stress: 'none', flow: 'none' },
  'supportive-flow': { strength: 'notKnown', stress: 'none', flow: 'forward' },
  'not-known': { strength: 'notKnown', stress: 'none', flow: 'none' },
};

export const FILE_STANDINGS: Readonly<Record<string, Standing>> = {
  said: 'said',
  reported: 'reported',
  'our guess': 'guess',
  'in role': 'inRole',
  'not known': 'unknown',
};

/** What a contact's status says of whether the visits are wanted, where it says so. */
export const STATUS_WISHES: Readonly<Record<string, ContactWish>> = { refused: 'notNow', welcome: 'wanted' };

/** The file's word for a value. */
export function wordFor<Value>(words: Readonly<Record<string, Value>>, value: Value): string {
  return Object.entries(words).find(([, known]) => known === value)?.[0] ?? '';
}

function sameTraits(a: TieTraits, b: TieTraits): boolean {
  return a.strength === b.strength && a.stress === b.stress && a.flow === b.flow;
}

/** The word that says most of a tie; `whole` when it says all. */
export function tieWord(tie: TieTraits): { readonly word: string; readonly whole: boolean } {
  const exact = Object.entries(FILE_TIE_KINDS).find(([, traits]) => sameTraits(traits, tie));
  if (exact) return { word: exact[0], whole: true };
  return { word: nearestWord(tie), whole: false };
}

/** Stress is said before strength: leaving it out would mislead more. */
function nearestWord({ strength, stress, flow }: TieTraits): string {
  if (stress !== 'none') return stress === 'much' ? 'conflict' : 'strained';
  if (strength === 'none') return 'broken';
  if (strength === 'weak') return 'weak';
  if (strength !== 'notKnown') return 'strong';
  return flow === 'none' ? 'not-known' : 'supportive-flow';
}
