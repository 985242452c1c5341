import type { GetText } from '../i18n/texts.ts';

/** Days that a workshop may be kept after its last opening, as they are offered. */
const DAYS = [7, 30, 92, 183, 365, 730];

/** How long, in words; a number of days that a program has set is among them. */
export function keepChoices(t: GetText, chosen: number): { value: string; label: string }[] {
  const all = DAYS.includes(chosen) ? DAYS : [...DAYS, chosen].sort((a, b) => a - b);
  return all.map((days) => ({ value: String(days), label: nameDays(t, days) }));
}

export function nameDays(t: GetText, days: number): string {
  if (days === 92) return t('keeping.months', { count: 3 });
  if (days === 183) return t('keeping.months', { count: 6 });
  if (days === 365 || days === 730) return t('keeping.years', { count: days / 365 });
  return t('keeping.days', { count: days });
}
