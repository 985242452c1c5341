import { recall, remember } from '../ui/deviceMemory.ts';
import review from './mi.review.json' with { type: 'json' };

const LANGUAGES = ['en-NZ', 'mi'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Whether people on this device may choose te reo Māori. While the catalogue is a draft only a host
 * switches it on; it is offered to everybody once mi.review.json names the fluent speaker who passed it.
 */
export function isMaoriOffered(): boolean {
  return review.reviewer !== null || recall('drafts') === 'on';
}

export function keepDrafts(on: boolean): void {
  remember('drafts', on ? 'on' : null);
}

/** The language kept on this device; English while Māori is not offered. */
export function keptLanguage(): Language {
  return isMaoriOffered() && recall('language') === 'mi' ? 'mi' : 'en-NZ';
}

export function keepLanguage(language: Language): void {
  remember('language', language === 'en-NZ' ? null : language);
}

/** What to give to every `Intl` constructor: no browser knows `mi` yet, and each would fall back to its user's own language. */
export function intlLocales(language: Language): string[] {
  return language === 'mi' ? ['mi', 'en-NZ'] : ['en-NZ'];
}
