import type { Source } from '../../model/postIt.ts';
import { formatCsv } from '../csv.ts';
import type { NoteEntry } from './noteEntries.ts';
import type { ReportBasis, ThemeEntry } from './reportBasis.ts';
import type { Standing } from './reportTexts.ts';

/** One note of a report as a row: the theme and the theme within it, what it answers, where its words come from. */
export interface ReportRow {
  readonly text: string;
  readonly theme: string;
  readonly inner: string;
  readonly standing: Standing;
  readonly question: string;
  readonly part: string;
  /** Null where it is not told. */
  readonly source: Source | null;
}

/** The columns, in the order in which they are written. */
export const REPORT_COLUMNS = ['theme', 'inner', 'text', 'standing', 'question', 'part', 'source'] as const;

/** Every note whose words are in the report, theme by theme, then those on their own, then the others. */
export function listReportRows(basis: ReportBasis): ReportRow[] {
  return [
    ...basis.themes.flatMap((theme) => listThemeRows(theme, null)),
    ...basis.alone.notes.map((note) => createRow(note, 'alone', '', '')),
    ...basis.loose.notes.map((note) => createRow(note, 'none', '', '')),
  ];
}

function listThemeRows(theme: ThemeEntry, within: ThemeEntry | null): ReportRow[] {
  const [outer, inner] = within === null ? [theme.title, ''] : [within.title, theme.title];
  return [
    ...theme.own.notes.map((note) => createRow(note, 'theme', outer, inner)),
    ...theme.inner.flatMap((one) => listThemeRows(one, theme)),
  ];
}

function createRow(
  { text, question, part, source }: NoteEntry,
  standing: ReportRow['standing'],
  theme: string,
  inner: string,
): ReportRow {
  return { text, theme, inner, standing, question, part, source };
}

/** The rows as CSV for other programs: columns by their names in the code, nothing that a spreadsheet would run. */
export function formatReportCsv(basis: ReportBasis): string {
  const rows = listReportRows(basis).map((row) => ({ ...row, source: row.source ?? '' }));
  return formatCsv(REPORT_COLUMNS, rows);
}
