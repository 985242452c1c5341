import type { PostIt } from '../../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';

/** What a writer meant one note of theirs to be. */
export interface MeantNote {
  text: string;
  color: string;
  x: number;
}

/** Only the one writer changes these notes, so that the board must hold exactly this in the end. */
export type Meant = ReadonlyMap<string, MeantNote>;

function compareNote(found: PostIt | undefined, { text, color, x }: MeantNote): string | null {
  if (!found) return 'is missing';
  if (found.text !== text) return `says "${found.text.slice(-80)}", not "${text.slice(-80)}"`;
  if (found.color !== color) return `is ${found.color}, not ${color}`;
  return found.place[1] === x ? null : `is at ${found.place[1]}, not ${x}`;
}

/**
 * How a board differs from what was meant, in words.
 * @param isOther whether a note is none of these writers'
 */
export function describeUnmeant(
  snapshot: BoardSnapshot,
  all: readonly Meant[],
  isOther: (text: string) => boolean,
): string[] {
  const faults: string[] = [];
  const known = new Set<string>();
  for (const [id, note] of all.flatMap((meant) => [...meant])) {
    known.add(id);
    const fault = compareNote(snapshot.postIt.get(id), note);
    if (fault !== null) faults.push(`note ${id} ${fault}`);
  }
  for (const [id, { text }] of snapshot.postIt) {
    if (!known.has(id) && !isOther(text)) faults.push(`note ${id} was meant by nobody`);
  }
  return faults;
}
