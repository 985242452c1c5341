import { cleanLine, cleanText } from '../model/cleanText.ts';
import { POST_IT_COLORS, POST_IT_SIZES, POST_IT_TEXT_MAX, SOURCES } from '../model/postIt.ts';
import type { PostItColor, PostItSize, Source } from '../model/postIt.ts';
import type { Standing } from '../model/standing.ts';
import { FILE_STANDINGS } from './network/networkWords.ts';
import { fail, succeed, type Result } from '../model/result.ts';

/** One note as a file holds it: lane and cohort by words, not by id. Empty strings mean "not said". */
export interface ImportedNote {
  /** Where it stands in the file, counted as people count: the first note of a table is in row 2, after the header. */
  readonly row: number;
  readonly sourceCode: string;
  readonly text: string;
  readonly question: string;
  readonly part: string;
  readonly lane: string;
  readonly cohort: string;
  readonly color: PostItColor | null;
  readonly size: PostItSize | null;
  readonly source: Source | null;
  readonly done: boolean;
  /** How sure it is that somebody said it; null = not said. */
  readonly standing: Standing | null;
}

/** Why a file cannot be imported; nothing of it is. `row` 0 means the file as a whole. */
export interface ImportProblem {
  readonly row: number;
  readonly detail: string;
}

/** The columns of a file of notes, in the order they are written. */
export const noteColumns = [
  'id',
  'text',
  'question',
  'part',
  'cohort',
  'lane',
  'color',
  'size',
  'source',
  'done',
  'standing',
] as const;
export type NoteColumn = (typeof noteColumns)[number];

/** Most notes in one import; several imports may follow one another. */
export const mostImportedNotes = 5000;

/** Reads one note of a file. Text is cleaned as every text is: NFC, line breaks and markup kept. */
export function parseImportedNote(
  fields: Partial<Record<NoteColumn, string>>,
  row: number,
): Result<ImportedNote, ImportProblem> {
  const tooLong = findFarTooLong(fields);
  if (tooLong !== null) return fail({ row, detail: tooLong });
  const text = cleanText(fields.text ?? '').trimEnd();
  const problem = findTextProblem(text) ?? findShortFieldProblem(fields);
  if (problem !== null) return fail({ row, detail: problem });
  const color = parseChoice(POST_IT_COLORS, fields.color);
  const size = parseChoice(POST_IT_SIZES, fields.size);
  const source = parseChoice(SOURCES, fields.source);
  if (!color.ok) return fail({ row, detail: `color is none of ${POST_IT_COLORS.join(', ')}` });
  if (!size.ok) return fail({ row, detail: `size is none of ${POST_IT_SIZES.join(', ')}` });
  const standing = FILE_STANDINGS[fields.standing?.trim().toLowerCase() ?? ''] ?? null;
  if (standing === null && (fields.standing ?? '').trim() !== '')
    return fail({ row, detail: `standing is none of ${Object.keys(FILE_STANDINGS).join(', ')}` });
  if (!source.ok) return fail({ row, detail: `source is none of ${SOURCES.join(', ')}` });
  return succeed({
    row,
    sourceCode: cleanLine(fields.id ?? ''),
    text,
    question: cleanLine(fields.question ?? ''),
    part: cleanLine(fields.part ?? ''),
    lane: cleanLine(fields.lane ?? ''),
    cohort: cleanLine(fields.cohort ?? ''),
    color: color.value,
    size: size.value,
    source: source.value,
    standing,
    done: /^(true|yes|1)$/i.test(fields.done?.trim() ?? ''),
  });
}

const textTooLong = `the text is longer than ${POST_IT_TEXT_MAX} characters; split it`;
const longestShortFields = { id: 60, question: 40, part: 40, cohort: 80, lane: 200 } as const;

/** Cleaning makes text shorter (macrons in two pieces, CRLF, blanks at the end), but never to a quarter of honest text. */
const mostShrinking = 4;

/** Asked before anything is cleaned, so that what cannot fit costs nothing. */
function findFarTooLong(fields: Partial<Record<NoteColumn, string>>): string | null {
  if ((fields.text ?? '').length > POST_IT_TEXT_MAX * mostShrinking) return textTooLong;
  return findLongShortField((name, longest) => (fields[name] ?? '').length > longest * mostShrinking);
}

function findTextProblem(text: string): string | null {
  if (text.trim() === '') return 'there is no text';
  return text.length > POST_IT_TEXT_MAX ? textTooLong : null;
}

function findShortFieldProblem(fields: Partial<Record<NoteColumn, string>>): string | null {
  return findLongShortField((name, longest) => cleanLine(fields[name] ?? '').length > longest);
}

function findLongShortField(
  isTooLong: (name: keyof typeof longestShortFields, longest: number) => boolean,
): string | null {
  for (const [name, longest] of Object.entries(longestShortFields)) {
    if (isTooLong(name as keyof typeof longestShortFields, longest))
      return `${name} is longer than ${longest} characters`;
  }
  return null;
}

function parseChoice<Value extends string>(
  values: readonly Value[],
  given: string | undefined,
): Result<Value | null, null> {
  const typed = given?.trim() ?? '';
  if (typed === '') return succeed(null);
  const found = values.find((value) => value.toLowerCase() === typed.toLowerCase());
  return found === undefined ? fail(null) : succeed(found);
}
