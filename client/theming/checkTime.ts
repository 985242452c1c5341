/** Longest that a check may stay open, days. */
export const MOST_DAYS = 30;
export const USUAL_DAYS = 7;

/** A day as a date field has it, so many days from `now`, by this device's calendar. */
export function dayFrom(now: number, days: number): string {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The last minute of a day of a date field on this device, ms since 1970; null for what is no day. */
export function endOfDay(day: string): number | null {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return null;
  const at = new Date(year, month - 1, date, 23, 59).getTime();
  return Number.isNaN(at) ? null : at;
}
