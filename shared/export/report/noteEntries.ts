import type { Source } from '../../model/postIt.ts';
import { FEWEST } from '../../queries/brokenOut.ts';
import type { LaneCounts } from './laneCounts.ts';
import type { InputNote } from './reportInput.ts';

/** A note as a report may tell it. */
export interface NoteEntry {
  readonly text: string;
  readonly question: string;
  readonly part: string;
  /** Where the words come from; null where saying so would point at somebody. */
  readonly source: Source | null;
  /** The same for notes of one stack, a number that means nothing else; null for a note in none. */
  readonly stack: number | null;
}

const order = new Intl.Collator('en-NZ', { sensitivity: 'base', numeric: true, ignorePunctuation: true });

/** Order of texts in a report: by the alphabet, so that nothing tells what was written when, or next to what. */
export function compareTexts(a: string, b: string): number {
  return order.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * Makes notes entries, in the alphabet's order.
 *
 * @param all every note of the report: a kind of source that few of them have is not told
 */
export function createNoteEntries(lanes: LaneCounts, all: readonly InputNote[]) {
  const told = listToldSources(all);
  return (notes: readonly InputNote[]): NoteEntry[] => {
    const sorted = [...notes].sort((a, b) => compareTexts(a.text, b.text));
    const stacks = [...new Set(sorted.map(({ stack }) => stack).filter((stack) => stack !== null))];
    return sorted.map(({ text, lane, source, stack }) => ({
      text,
      ...lanes.labelOf(lane),
      source: told.has(source) ? source : null,
      stack: stack === null ? null : stacks.indexOf(stack),
    }));
  };
}

/**
 * Kinds of source that five notes or more have. Those not told, among them every note written in the workshop, are
 * none or five at least: otherwise that nothing is told would tell it.
 */
function listToldSources(notes: readonly InputNote[]): ReadonlySet<Source> {
  const counts = new Map<Source, number>();
  for (const { source } of notes) counts.set(source, (counts.get(source) ?? 0) + 1);
  const told = [...counts]
    .filter(([source, count]) => source !== 'workshop' && count >= FEWEST)
    .sort(([, a], [, b]) => b - a);
  const untold = () => notes.length - told.reduce((sum, [, count]) => sum + count, 0);
  while (told.length > 0 && untold() > 0 && untold() < FEWEST) told.pop();
  return new Set(told.map(([source]) => source));
}
