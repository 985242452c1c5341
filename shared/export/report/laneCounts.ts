import { FEWEST, isFew } from '../../queries/brokenOut.ts';
import { createLaneGrid, tallyLanes, type GridRow, type LaneGrid } from './laneGrid.ts';
import type { InputNote, ReportInput } from './reportInput.ts';
import { makeSafeTable, sumOf, type SafeTable, type Shown } from './safeTable.ts';

/** Notes by question and part, with what must not be seen hidden. */
export interface LaneCounts {
  readonly grid: LaneGrid;
  /** Null when nothing of the table can be shown. */
  readonly table: SafeTable | null;
  /** What may be said of a note in this lane; empty where that would give somebody away. */
  labelOf(lane: string | null): LaneLabel;
}

export interface LaneLabel {
  readonly question: string;
  readonly part: string;
}

const NO_LABEL: LaneLabel = { question: '', part: '' };

/**
 * Counts notes by question and part. A count is hidden when it is below five, when fewer than five of its notes are
 * by cohorts large enough to name (hardly anybody else wrote there, so that the part would stand for them), and
 * when fewer than five of its notes stay in the workshop, since somebody may hold both reports.
 *
 * @param counted the notes of this report
 * @param stayed ids of notes on the board that are not in it
 */
export function countLanes(
  input: ReportInput,
  counted: readonly InputNote[],
  stayed: ReadonlySet<string>,
): LaneCounts {
  const grid = createLaneGrid(input.lanes);
  const cells = tallyLanes(grid, counted);
  const named = tallyLanes(grid, counted.filter(createNamed(input)));
  const behind = tallyLanes(
    grid,
    input.notes.filter(({ id }) => stayed.has(id)),
  );
  const isSmall = (value: number, select: (of: Tally) => number) =>
    value > 0 && (select(named) < FEWEST || isFew(select(behind)));
  const table = makeSafeTable({
    cells,
    isSensitive: (value, row, column) => isSmall(value, (of) => of[row]?.[column] ?? 0),
    isRowSensitive: (value, row) => isSmall(value, (of) => sumOf(of[row] ?? [])),
    isColumnSensitive: (value, column) =>
      isSmall(value, (of) => sumOf(of.map((cellsOfRow) => cellsOfRow[column] ?? 0))),
  });
  return { grid, table, labelOf: createLabels(grid, table) };
}

type Tally = readonly (readonly (number | null)[])[];

/** Where some cohorts are large enough to name, only their notes hide the others; where none is, or there are none, all do. */
function createNamed({ cohorts }: ReportInput): (note: InputNote) => boolean {
  const large = new Set(cohorts.filter(({ brokenOut }) => brokenOut).map(({ id }) => id));
  return ({ cohort }) => large.size === 0 || large.has(cohort ?? '');
}

function createLabels(grid: LaneGrid, table: SafeTable | null): LaneCounts['labelOf'] {
  if (table === null) return () => NO_LABEL;
  return (lane) => {
    const [row, column] = grid.cellOf(lane);
    const line: GridRow | undefined = grid.rows[row];
    if (line === undefined || line.kind === 'none') return NO_LABEL;
    if (line.kind === 'lane') return isShown(table.rows[row]) ? labelLane(grid, line.title) : NO_LABEL;
    const question = grid.questions[column] ?? '';
    if (isShown(table.cells[row]?.[column])) return { question, part: line.title };
    return isShown(table.columns[column]) ? { question, part: '' } : NO_LABEL;
  };
}

/** On a board without parts a lane is a question; beside parts it takes answers to any of them. */
function labelLane({ questions }: LaneGrid, title: string): LaneLabel {
  return questions.length === 0 ? { question: title, part: '' } : { question: '', part: title };
}

function isShown(value: Shown | undefined): boolean {
  return typeof value === 'number';
}
