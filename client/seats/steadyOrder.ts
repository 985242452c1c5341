/** Keeps what is there in its order; what comes goes to the end, so that nothing is pushed from under a finger. */
export function steadyOrder(before: readonly string[], now: readonly string[]): readonly string[] {
  const there = new Set(now);
  const known = new Set(before);
  return [...before.filter((id) => there.has(id)), ...now.filter((id) => !known.has(id))];
}
