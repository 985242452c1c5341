import type { NoteEntry } from './noteEntries.ts';
import type { NoteLine, NotesBlock } from './report.ts';
import type { ReportTexts } from './reportTexts.ts';

/** Notes as blocks, one for each question that they answer; where none is said, it comes last. */
export function createNoteBlocks(notes: readonly NoteEntry[], texts: ReportTexts): NotesBlock[] {
  const lines = gatherLines(notes, texts);
  const labels = [...new Set(lines.map(({ question }) => question))].sort(
    (a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1),
  );
  return labels.map((label) => ({
    kind: 'notes',
    label,
    lines: lines.filter(({ question }) => question === label).map(({ line }) => line),
  }));
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
