import { suggestGroups, type SuggestOptions } from '../../../shared/similarity/suggestGroups.ts';
import { createWordFamilies } from '../../../shared/similarity/wordFamilies.ts';
import type { CodedNote } from './readCodedNotes.ts';
import { scoreGroups, type Agreement } from './score.ts';

/** What one set of notes gives. */
export interface Measured {
  readonly name: string;
  readonly notes: number;
  readonly themes: number;
  /** Null where the notes name neither question nor part. */
  readonly baseline: Agreement | null;
  /** Suggested groups without the thesaurus of the field: what the same words alone do. */
  readonly wordsAlone: Agreement;
  readonly suggested: Agreement;
}

const NO_FAMILIES = createWordFamilies('', '');

/** Groups a set of notes by themselves, and compares with their themes. */
export function measureNotes(name: string, notes: readonly CodedNote[]): Measured {
  const themes = new Map<string, string>();
  for (const { id, theme } of notes) if (theme !== null) themes.set(id, theme);
  const suggest = (options: SuggestOptions) => suggestGroups(notes, options).map((group) => group.ids);
  const lanes = laneGroups(notes);
  return {
    name,
    notes: notes.length,
    themes: new Set(themes.values()).size,
    baseline: lanes && scoreGroups(themes, lanes),
    wordsAlone: scoreGroups(themes, suggest({ families: NO_FAMILIES })),
    suggested: scoreGroups(themes, suggest({})),
  };
}

/** The baseline: all notes of a lane are one group. */
function laneGroups(notes: readonly CodedNote[]): string[][] | null {
  const lanes = new Map<string, string[]>();
  for (const { id, lane } of notes) {
    if (lane !== null) lanes.set(lane, [...(lanes.get(lane) ?? []), id]);
  }
  return lanes.size === 0 ? null : [...lanes.values()];
}

/** Milliseconds that suggesting takes for `count` notes made of the words of others: median of five, after a first. */
export function timeSuggesting(notes: readonly CodedNote[], count: number): number {
  const mixed = mixNotes(notes, count);
  suggestGroups(mixed);
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    suggestGroups(mixed);
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}

/** Each note begins like one note and ends like another, so that there are many different ones. */
function mixNotes(notes: readonly CodedNote[], count: number): CodedNote[] {
  return Array.from({ length: count }, (_, number) => {
    const round = Math.floor(number / notes.length);
    const first = notes[number % notes.length];
    const second = notes[(number * 7 + round * 31) % notes.length];
    if (!first || !second) throw new Error('there are no notes to mix');
    const beginning = first.text.slice(0, Math.ceil(first.text.length / 2));
    const ending = second.text.slice(Math.floor(second.text.length / 2));
    return { ...first, id: `mixed-${number}`, text: `${beginning} ${ending}` };
  });
}
