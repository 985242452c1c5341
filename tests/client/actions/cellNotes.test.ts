import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { newId } from '../../../shared/model/ids.ts';
import { addColumns, binInNetwork } from '../../../shared/operations/network.ts';
import { addPostIts } from '../../../shared/operations/postIt.ts';
import { livePostIts } from '../../../shared/queries/postIts.ts';
import { addNoteAfter, addNoteAt } from '../../../client/actions/newPostIt.ts';
import { columnActions } from '../../../client/grid/columnActions.ts';
import { putColumn } from '../../../client/grid/columnEdits.ts';
import { offerAt } from '../../../client/grid/offers.ts';
import { putIntoCell } from '../../../client/grid/putIntoCell.ts';
import { gridColumns } from '../../../shared/layout/gridColumns.ts';
import { loadBoardTexts } from '../../../client/i18n/texts.ts';
import { selectOnly } from '../../../client/selection/selection.ts';
import { createWorkspaceStub, type StubWorkspace } from '../../support/workspaceStub.ts';

beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: false })));
afterEach(() => void vi.unstubAllGlobals());

await loadBoardTexts();

const [mum, nana, nurse] = [newId(), newId(), newId()];

function withGrid(): StubWorkspace {
  const workspace = createWorkspaceStub();
  const actors = [
    { id: mum, label: 'Mum' },
    { id: nana, label: 'Nana' },
    { id: nurse, label: 'Nurse' },
  ];
  workspace.board.run(addColumns(workspace.board.snapshot, actors));
  workspace.ran.length = 0;
  return workspace;
}

function offerOf(workspace: StubWorkspace, actorId: string) {
  const columns = layoutOf(workspace.board.snapshot).grid?.columns ?? [];
  const box = columns.find((one) => one.actorId === actorId)?.offers[0]?.box;
  if (!box) throw new Error('no such column');
  return { x: box.minX + 50, y: box.minY + 50 };
}

function labels({ board }: StubWorkspace) {
  return gridColumns(board.snapshot).map(({ label }) => label);
}

function run(workspace: StubWorkspace, id: string) {
  const action = columnActions.find((one) => one.id === id);
  expect(action?.isAvailable(workspace)).toBe(true);
  action?.run(workspace);
}

describe('notes in the grid', () => {
  test('a note made over a cell goes into it, and the next one after it', () => {
    const workspace = withGrid();
    const at = offerOf(workspace, mum);
    expect(offerAt(workspace.board.snapshot, at)).toEqual({ actorId: mum, row: 'explanation' });
    addNoteAt(workspace, at);
    const [first] = livePostIts(workspace.board.snapshot);
    expect(first?.place.slice(0, 3)).toEqual(['cell', mum, 'explanation']);
    addNoteAfter(workspace, first?.id ?? '');
    const places = livePostIts(workspace.board.snapshot).map(({ place }) => place.slice(0, 3));
    expect(places).toEqual([
      ['cell', mum, 'explanation'],
      ['cell', mum, 'explanation'],
    ]);
  });

  test('a note from the wall goes into a cell, and it is said where', () => {
    const workspace = withGrid();
    const id = newId();
    workspace.board.run(addPostIts([{ id, text: 'Rings first' }]));
    putIntoCell(workspace, [id], { actorId: nana, row: 'intervention' });
    expect(workspace.board.snapshot.postIt.get(id)?.place.slice(0, 3)).toEqual([
      'cell',
      nana,
      'intervention',
    ]);
    expect(workspace.said.at(-1)).toBe('Moved to Nana, Intervention');
  });
});

describe('columns', () => {
  test('move by a step and to a place, and it is said where they are', () => {
    const workspace = withGrid();
    selectOnly(workspace.selection, [mum]);
    run(workspace, 'columnRight');
    expect(labels(workspace)).toEqual(['Nana', 'Mum', 'Nurse']);
    expect(workspace.said.at(-1)).toBe('Mum is now column 2 of 3');
    run(workspace, 'columnRight');
    expect(labels(workspace)).toEqual(['Nana', 'Nurse', 'Mum']);
    expect(columnActions.find(({ id }) => id === 'columnRight')?.isAvailable(workspace)).toBe(false);
    const actor = workspace.board.snapshot.actor.get(mum);
    if (actor) putColumn(workspace, actor, nana);
    expect(labels(workspace)).toEqual(['Mum', 'Nana', 'Nurse']);
  });

  test('go to the bin and come back with their words', () => {
    const workspace = withGrid();
    addNoteAt(workspace, offerOf(workspace, mum));
    selectOnly(workspace.selection, [mum]);
    run(workspace, 'binColumn');
    expect(labels(workspace)).toEqual(['Nana', 'Nurse']);
    workspace.board.run(binInNetwork('actor', [mum], false));
    expect(labels(workspace)).toEqual(['Mum', 'Nana', 'Nurse']);
    expect(layoutOf(workspace.board.snapshot).grid?.columns[0]?.offers.map(({ row }) => row)).toHaveLength(3);
  });

  test('step back and come back', () => {
    const workspace = withGrid();
    selectOnly(workspace.selection, [mum]);
    run(workspace, 'stepBack');
    expect(labels(workspace)).toEqual(['Nana', 'Nurse', 'Mum']);
    run(workspace, 'comeBack');
    expect(labels(workspace)).toEqual(['Mum', 'Nana', 'Nurse']);
  });
});
