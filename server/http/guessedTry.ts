import type { Try } from '../access/guessing.ts';
import type { AppParts } from './appParts.ts';
import { Problem } from './problem.ts';

/** Begins one try at a code or key; slow after many wrong ones from the same address. */
export async function beginTry(parts: AppParts, address: string): Promise<Try> {
  const attempt = await parts.access.guessing.begin(address);
  if (attempt !== null) return attempt;
  throw new Problem(
    'too-many-tries',
    'Many wrong codes came from this network. Wait a few seconds and try again.',
  );
}
