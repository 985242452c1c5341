/**
 * Does some work for each, though it fails for others: of what has to be erased, as much goes as can.
 * @throws (rejects) the first failure, once all were tried
 */
export async function eachOnItsOwn<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const item of [...items]) await work(item).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
