import { recall, remember } from '../ui/deviceMemory.ts';

export const LANGUAGES = ['en-NZ', 'mi'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Whether drafts may be shown on this device. Only a host switches it on: a Māori text is shown by
 * default only once a fluent speaker, named in the catalogue, has passed it.
 */
export function areDraftsOn(): boolean {
  return recall('drafts') === 'on';
}

export function keepDrafts(on: boolean): void {
  remember('drafts', on ? 'on' : null);
}

/** The language kept on this device; English while drafts are off. */
export function keptLanguage(): Language {
  return areDraftsOn() && recall('language') === 'mi' ? 'mi' : 'en-NZ';
}

export function keepLanguage(language: Language): void {
  remember('language', language === 'en-NZ' ? null : language);
}

/** What to give to every `Intl` constructor: no browser knows `mi` yet, and each would fall back to its user's own language. */
export function intlLocales(language: Language): string[] {
  return language === 'mi' ? ['mi', 'en-NZ'] : ['en-NZ'];
}
