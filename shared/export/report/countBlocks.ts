import type { CohortCounts } from './cohortCounts.ts';
import type { LaneCounts } from './laneCounts.ts';
import { quiet, type Block, type ReportSection, type TableBlock, type TableRow } from './report.ts';
import type { ReportBasis } from './reportBasis.ts';
import type { ReportTexts } from './reportTexts.ts';
import type { Shown } from './safeTable.ts';

/** Counts by question and part, and by cohort where that is allowed; null where a board asks no question. */
export function createCountsSection(basis: ReportBasis, texts: ReportTexts): ReportSection | null {
  const { lanes, cohorts } = basis;
  if (lanes.grid.rows.length < 2) return null;
  const tables = createCountTables(basis, texts);
  const blocks: Block[] = [...tables];
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  if (cells.includes(texts('report.hidden'))) blocks.push(quiet(texts('report.hiddenHint')));
  if (!isWorthShowing(lanes)) blocks.push(quiet(texts('report.countsHidden')));
  if (cohorts !== null) blocks.push(quiet(texts('report.byCohortHint')));
  return { title: texts('report.counts'), blocks };
}

/** The same tables for every output. */
export function createCountTables({ lanes, cohorts }: ReportBasis, texts: ReportTexts): TableBlock[] {
  return [
    ...(isWorthShowing(lanes) ? [createLaneTable(lanes, texts)] : []),
    ...(cohorts === null ? [] : [createCohortTable(cohorts, texts)]),
  ];
}

/** A table that is mostly dashes tells nobody anything. */
function isWorthShowing({ table }: LaneCounts): boolean {
  const cells = table?.cells.flat().filter((cell) => cell !== null && cell !== 0) ?? [];
  return cells.filter((cell) => cell !== 'hidden').length * 2 >= cells.length && table !== null;
}

function createLaneTable({ grid, table }: LaneCounts, texts: ReportTexts): TableBlock {
  const { questions } = grid;
  const show = createShow(texts);
  const rows = grid.rows.flatMap((line, row): TableRow[] => {
    const total = table?.rows[row] ?? null;
    // Nobody's notes are in no lane: that is not worth a line.
    if (line.kind === 'none' && total === 0) return [];
    const cells = [...questions.map((_, column) => show(table?.cells[row]?.[column] ?? null)), show(total)];
    return [{ label: line.title || texts('report.noLane'), cells, rank: 'plain' }];
  });
  const sums = [
    ...questions.map((_, column) => show(table?.columns[column] ?? null)),
    show(table?.total ?? null),
  ];
  return {
    kind: 'table',
    caption: texts('report.byLane'),
    head: [texts(questions.length > 0 ? 'report.part' : 'report.lane'), ...questions, texts('report.sum')],
    rows: [...rows, { label: texts('report.sum'), cells: sums, rank: 'sum' }],
  };
}

function createCohortTable(
  { cohorts, hasOthers, rows, table }: CohortCounts,
  texts: ReportTexts,
): TableBlock {
  const show = createShow(texts);
  const lines = rows.flatMap(({ question, part }, row): TableRow[] => {
    const cells = [...(table.cells[row] ?? []), table.rows[row] ?? null].map(show);
    const isFirst = question !== '' && rows[row - 1]?.question !== question;
    const group: TableRow = { label: question, cells: cells.map(() => ''), rank: 'group' };
    const label = part || texts('report.laneOthers');
    return [...(isFirst ? [group] : []), { label, cells, rank: question === '' ? 'plain' : 'inner' }];
  });
  return {
    kind: 'table',
    caption: texts('report.byCohort'),
    head: [
      texts('report.lane'),
      ...cohorts,
      ...(hasOthers ? [texts('report.cohortOthers')] : []),
      texts('report.sum'),
    ],
    rows: [
      ...lines,
      { label: texts('report.sum'), cells: [...table.columns, table.total].map(show), rank: 'sum' },
    ],
  };
}

function createShow(texts: ReportTexts): (shown: Shown) => string {
  return (shown) => (shown === null ? '' : shown === 'hidden' ? texts('report.hidden') : String(shown));
}
