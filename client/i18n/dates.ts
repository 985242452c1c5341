import { intlLocales } from './languages.ts';
import type { Language } from './languages.ts';

/** "21 November 2026" whatever the browser's own language. */
export function formatDay(language: Language, at: Date | number): string {
  return new Intl.DateTimeFormat(intlLocales(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at);
}

/** "10:50 am". */
export function formatTime(language: Language, at: Date | number): string {
  return new Intl.DateTimeFormat(intlLocales(language), { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** Orders names so that a macron is no other letter. */
export function createNameOrder(language: Language): (a: string, b: string) => number {
  return new Intl.Collator(intlLocales(language), { sensitivity: 'base', numeric: true }).compare;
}
