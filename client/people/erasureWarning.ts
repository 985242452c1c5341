const DAY = 86_400_000;

/** Whether to warn that everything is erased soon: within a day, within a week, or not yet. Times in ms since 1970. */
export function erasureWarning(expiresAt: number, now: number): 'day' | 'week' | null {
  const left = expiresAt - now;
  if (left <= DAY) return 'day';
  return left <= 7 * DAY ? 'week' : null;
}
