import Papa from 'papaparse';
import type { ComparedNote } from '../../../shared/similarity/comparedNote.ts';

/** A note with the theme that a person gave it. */
export interface CodedNote extends ComparedNote {
  readonly part: string;
  /** Null: not coded; it is grouped with the others, but not scored. */
  readonly theme: string | null;
  /** The half it belongs to, or '' where the file has no halves. */
  readonly split: string;
}

/** A file that can not be measured, with words for the person who handed it in. */
export class UnfitFile extends Error {}

const NEEDED = ['id', 'text', 'gold_theme'] as const;

/**
 * Reads notes coded by hand from CSV with a header row: `id`, `text` and `gold_theme` are needed, `question`, `part`
 * and `split` may be there, other columns are left alone.
 *
 * @throws UnfitFile that names the column or row at fault
 */
export function readCodedNotes(csv: string): CodedNote[] {
  const { data, meta, errors } = Papa.parse<Record<string, string | undefined>>(csv.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  });
  const columns = meta.fields ?? [];
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const found = columns.filter((name) => name !== '').join(', ') || 'none';
    throw new UnfitFile(`The file has no column ${missing.join(', ')}. It has: ${found}.`);
  }
  // A file of one column has no commas to find: that is no fault here.
  const fault = errors.find(({ type }) => type !== 'Delimiter');
  if (fault) throw new UnfitFile(`Row ${rowOf(fault)} can not be read: ${fault.message}.`);
  if (data.length === 0) throw new UnfitFile('The file has no notes.');
  const notes = data.map(readNote);
  if (!notes.some((note) => note.theme !== null)) throw new UnfitFile('No note has a gold_theme.');
  const seen = new Set<string>();
  for (const { id } of notes) {
    if (seen.has(id)) throw new UnfitFile(`The id ${id} stands in the file twice.`);
    seen.add(id);
  }
  return notes;
}

/** The row as a spreadsheet counts it; Papa counts the header row in for some faults. */
function rowOf({ type, row = 0 }: Papa.ParseError): number {
  return row + (type === 'Quotes' ? 1 : 2);
}

function readNote(row: Readonly<Record<string, string | undefined>>, index: number): CodedNote {
  const cell = (name: string) => row[name]?.trim() ?? '';
  const id = cell('id');
  if (id === '') throw new UnfitFile(`Row ${index + 2} has no id.`);
  const question = cell('question') || null;
  const part = cell('part');
  return {
    id,
    text: row['text'] ?? '',
    question,
    part,
    lane: question === null && part === '' ? null : `${question ?? ''}/${part}`,
    theme: cell('gold_theme') || null,
    split: cell('split'),
  };
}
