import type { InputLane, InputNote } from './reportInput.ts';

/** A row of the table of lanes: a part that questions are asked of, a lane of no part, or the notes in no lane. */
export interface GridRow {
  readonly kind: 'part' | 'lane' | 'none';
  readonly title: string;
}

/** The lanes of a board as a table: parts down, questions across; what has no part stands in a last column without a head. */
export interface LaneGrid {
  readonly questions: readonly string[];
  readonly rows: readonly GridRow[];
  /** Row and column of a lane's notes. */
  cellOf(lane: string | null): readonly [row: number, column: number];
}

export function createLaneGrid(lanes: readonly InputLane[]): LaneGrid {
  const asked = lanes.filter(({ question, part }) => question !== '' && part !== '');
  const questions = [...new Set(asked.map(({ question }) => question))];
  const parts = [...new Set(asked.map(({ part }) => part))];
  const others = lanes.filter((lane) => !asked.includes(lane));
  const titles = [...new Set(others.map(titleOf))];
  const rows: GridRow[] = [
    ...parts.map((title) => ({ kind: 'part', title }) as const),
    ...titles.map((title) => ({ kind: 'lane', title }) as const),
    { kind: 'none', title: '' },
  ];
  const byId = new Map(lanes.map((lane) => [lane.id, lane]));
  const rest = questions.length;
  return {
    questions,
    rows,
    cellOf(id) {
      const lane = byId.get(id ?? '');
      if (lane === undefined) return [rows.length - 1, rest];
      if (lane.question !== '' && lane.part !== '')
        return [parts.indexOf(lane.part), questions.indexOf(lane.question)];
      return [parts.length + titles.indexOf(titleOf(lane)), rest];
    },
  };
}

function titleOf({ question, part }: InputLane): string {
  return question || part;
}

/** How many notes lie in each cell; null where there can be none. */
export function tallyLanes(grid: LaneGrid, notes: readonly InputNote[]): (number | null)[][] {
  const rest = grid.questions.length;
  const cells: (number | null)[][] = grid.rows.map(({ kind }) =>
    Array.from({ length: rest + 1 }, (_, column) => ((kind === 'part') === column < rest ? 0 : null)),
  );
  for (const { lane } of notes) {
    const [row, column] = grid.cellOf(lane);
    const line = cells[row];
    if (line) line[column] = (line[column] ?? 0) + 1;
  }
  return cells;
}
