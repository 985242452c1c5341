import { compareTexts, type NoteEntry } from './noteEntries.ts';
import type { NoteLine, NotesBlock } from './report.ts';
import type { ReportTexts } from './reportTexts.ts';

/**
 * Notes as blocks, one for each question that they answer; those of which none is said come last.
 *
 * @param withParts whether each says the part that it is about
 */
export function createNoteBlocks(
  notes: readonly NoteEntry[],
  texts: ReportTexts,
  withParts: boolean,
): NotesBlock[] {
  const lines = gatherLines(notes, texts);
  const labels = [...new Set(lines.map(({ question }) => question))].sort(
    (a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1),
  );
  return labels.map((label) => ({
    kind: 'notes',
    label: label === '' && labels.length > 1 ? texts('report.otherNotes') : label,
    lines: orderByPart(
      lines
        .filter(({ question }) => question === label)
        .map(({ line }) => (withParts ? line : { ...line, part: '' })),
    ),
  }));
}

/** Those of one part together, each part's in the alphabet's order; those of which none is said come last. */
function orderByPart(lines: readonly NoteLine[]): NoteLine[] {
  return lines.toSorted(
    (a, b) => Number(a.part === '') - Number(b.part === '') || compareTexts(a.part, b.part),
  );
}

/** Some notes as they were written, whatever they answer. */
export function createQuotes(notes: readonly NoteEntry[], texts: ReportTexts): NotesBlock[] {
  if (notes.length === 0) return [];
  const lines = gatherLines(notes, texts).map(({ line }) => ({ ...line, part: '' }));
  return [{ kind: 'notes', label: texts('report.quotes'), lines }];
}

interface PlacedLine {
  readonly question: string;
  readonly line: NoteLine;
}

/** A stack is one line: the wording that comes first, with the others below it. */
function gatherLines(notes: readonly NoteEntry[], texts: ReportTexts): PlacedLine[] {
  const seen = new Set<number>();
  return notes.flatMap(({ text, question, part, stack }): PlacedLine[] => {
    if (stack !== null && seen.has(stack)) return [];
    if (stack !== null) seen.add(stack);
    const together =
      stack === null ? [text] : notes.filter((note) => note.stack === stack).map((note) => note.text);
    const words = [...new Set(together.map((one) => one.trim()))];
    return [
      {
        question,
        line: {
          text: words[0] || texts('report.blank'),
          also: words.slice(1).filter(Boolean),
          times: together.length > 1 ? texts('report.times', { count: together.length }) : '',
          part,
        },
      },
    ];
  });
}
