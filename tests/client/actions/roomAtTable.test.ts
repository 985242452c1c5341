import { beforeEach, expect, test } from 'vitest';
import { makeTheme, putIntoTheme } from '../../../client/actions/arrangeThemes.ts';
import { addNotes } from '../../../client/actions/newPostIt.ts';
import { planDeal } from '../../../client/theming/dealing.ts';
import { orderByTable } from '../../../client/theming/byTable.ts';
import { themeLines } from '../../../client/theming/themeLines.ts';
import { boxContains } from '../../../shared/geometry/box.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { mostOfPart } from '../../../shared/layout/tablePart.ts';
import { movePostIts } from '../../../shared/operations/postIt.ts';
import { EMPTY_FACTS } from '../../../shared/session/facts.ts';
import type { TableFact } from '../../../shared/session/themingFacts.ts';
import { createWorkspaceStub, type StubWorkspace } from '../../support/workspaceStub.ts';

let workspace: StubWorkspace;
let tables: TableFact[];

/** Four tables in two rows with 30 notes each. */
beforeEach(() => {
  workspace = createWorkspaceStub();
  addNotes(
    workspace,
    Array.from({ length: 120 }, (_, index) => ({ text: `note ${index}` })),
  );
  const seats = ['1', '2', '3', '4'].map((title) => ({ title, kind: 'table' as const, people: [] }));
  const plan = planDeal(workspace.board.snapshot, seats, 'mixed');
  workspace.board.run(movePostIts([...plan.moves]));
  tables = plan.tables.map((table) => ({
    ...{ id: `table${table.title}`, boardId: workspace.boardId, title: table.title, kind: 'table' },
    ...{ people: [], size: 1, noteIds: table.noteIds, area: table.area, help: false },
  }));
  const table = Object.fromEntries(tables.map((one) => [one.id, one]));
  const { session } = workspace;
  Object.assign(session, { facts: { ...session.facts, items: { ...EMPTY_FACTS, table } } });
});

function first(): TableFact {
  return tables[0] as TableFact;
}

/** Groups so many of the first table's notes, two by two. */
function groupPairs(count: number): string[] {
  return Array.from({ length: count }, (_, pair) => {
    const ids = first().noteIds.slice(2 * pair, 2 * pair + 2);
    return makeTheme(workspace, ids, undefined, `theme ${pair}`) ?? '';
  });
}

function themesOf(table: TableFact): string[] {
  const { snapshot } = workspace.board;
  const lines = orderByTable(snapshot, themeLines(snapshot), tables);
  return lines.filter((one) => one.table === table).map(({ line }) => line.title);
}

type Area = NonNullable<TableFact['area']>;

/** As far as a table's frame may grow. */
function boxesOutside(table: TableFact) {
  const areas = tables.map(({ area }) => area as Area);
  const most = mostOfPart(
    table.area as Area,
    areas.filter((area) => area !== table.area),
  );
  return [...layoutOf(workspace.board.snapshot).themes.values()].filter(({ box }) => !boxContains(most, box));
}

test('all themes of a table find room in its own part, side by side', () => {
  groupPairs(14);
  expect(boxesOutside(first())).toEqual([]);
  expect(themesOf(first())).toHaveLength(14);
  const lefts = new Set(
    [...layoutOf(workspace.board.snapshot).themes.values()].map(({ box }) => Math.round(box.minX / 40)),
  );
  expect(lefts.size).toBeGreaterThan(2);
});

test('a theme that grows pushes none into the part of another table', () => {
  const [top = ''] = groupPairs(9);
  for (const id of first().noteIds.slice(18, 26)) putIntoTheme(workspace, [id], top);
  expect(boxesOutside(first())).toEqual([]);
  expect(themesOf(first())).toHaveLength(9);
});

test('what the layout pushes out of a part is still that table’s', () => {
  const area = first().area as Area;
  const notes = addNotes(workspace, [{ text: 'a' }, { text: 'b' }]);
  const [a = '', b = ''] = notes;
  const at = { x: area.x + 400, y: area.y + area.height - 150 };
  makeTheme(workspace, [a], at, 'upper');
  // Put down by hand, at the same spot: there is no room for it but below, where the next table's part is.
  makeTheme(workspace, [b], { x: at.x, y: at.y + 10 }, 'lower');
  expect(themesOf(first()).toSorted()).toEqual(['lower', 'upper']);
});
