import { foldText } from '../../model/cleanText.ts';
import type { Beyond } from '../../session/facts.ts';
import { FEWEST } from '../../queries/brokenOut.ts';
import type { Audience, InputNote, ReportInput } from './reportInput.ts';

/** What of the notes may be in a report for somebody. */
export interface CountableNotes {
  /** Notes that are counted. */
  readonly counted: readonly InputNote[];
  /** Ids of those whose words are shown. */
  readonly worded: ReadonlySet<string>;
  /** How many stay in the workshop; null where the number would say too much, or is nought. */
  readonly staying: number | null;
  /** Ids of those that stay. */
  readonly stayed: ReadonlySet<string>;
}

/** Within the workshop everything is shown; for others only what the writers were told when they wrote. */
export function countableNotes({ notes, rounds }: ReportInput, audience: Audience): CountableNotes {
  if (audience === 'workshop')
    return {
      counted: notes,
      worded: new Set(notes.map(({ id }) => id)),
      staying: null,
      stayed: new Set(),
    };
  const promises = new Map(rounds.map(({ id, beyond }) => [id, beyond]));
  // A note of no known round was promised nothing, so it stays.
  const promiseOf = ({ round }: InputNote): Beyond => promises.get(round ?? '') ?? 'nothing';
  const counted = notes.filter((note) => promiseOf(note) !== 'nothing');
  const stayed = notes.filter((note) => promiseOf(note) === 'nothing');
  const worded = new Set<string>();
  for (const section of sectionsOf(counted)) {
    for (const note of keepEnoughBack(section, (one) => promiseOf(one) === 'words')) worded.add(note.id);
  }
  return {
    counted,
    worded,
    staying: stayed.length >= FEWEST ? stayed.length : null,
    stayed: new Set(stayed.map(({ id }) => id)),
  };
}

/** Notes that a report lists under one heading. */
function sectionsOf(notes: readonly InputNote[]): InputNote[][] {
  const sections = new Map<string, InputNote[]>();
  for (const note of notes) {
    const key = sectionOf(note);
    sections.set(key, [...(sections.get(key) ?? []), note]);
  }
  return [...sections.values()];
}

/** Where a note is listed: its theme, on its own, or not themed. */
function sectionOf({ theme, alone }: InputNote): string {
  if (theme !== null) return theme;
  return alone ? 'alone' : 'loose';
}

/**
 * The notes of a section whose words are shown. The count of a section less the words listed tells how many kept
 * theirs back, and those may be of one small group: so it is none, or five at least, or all of them.
 */
function keepEnoughBack(section: readonly InputNote[], mayShow: (note: InputNote) => boolean): InputNote[] {
  const shown = section.filter(mayShow);
  const back = section.length - shown.length;
  if (back === 0 || back >= FEWEST) return shown;
  // By the words alone: the same notes stay back in every report, whenever and by whomever it is made.
  const byChance = [...shown].sort((a, b) => chanceOf(a.text) - chanceOf(b.text));
  return byChance.slice(FEWEST - back);
}

/** FNV-1a over the letters: a number that has nothing to do with who wrote them, or when. */
function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of foldText(text)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
