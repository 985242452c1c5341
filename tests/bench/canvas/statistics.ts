/** The value below which a part (0 to 1) of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

type Numbers = { readonly [key: string]: number | Numbers };

/** The median of each number in trees of the same shape. */
export function medianOf<T extends object>(runs: readonly T[]): T {
  const [first] = runs;
  if (!first) throw new Error('there are no runs');
  const trees = runs as unknown as readonly Numbers[];
  const entries = Object.keys(first).map((key) => {
    const values = trees.map((tree) => tree[key]);
    const numbers = values.filter((value) => typeof value === 'number');
    return [key, numbers.length > 0 ? median(numbers) : medianOf(values as unknown as object[])];
  });
  return Object.fromEntries(entries) as T;
}
