import { beforeEach, expect, test } from 'vitest';
import {
  addToLane,
  moveSelected,
  moveSelectedTo,
  openNoteBehind,
  openNoteInLane,
  sweepFresh,
} from '../../../client/outline/outlineEdits.ts';
import { outlineOf } from '../../../client/outline/outlineState.ts';
import { LOOSE, MINE, rowKey } from '../../../client/outline/rowKey.ts';
import { selectOnly } from '../../../client/selection/selection.ts';
import { boxHolds } from '../../../shared/geometry/box.ts';
import { laneBox, postItBox } from '../../../shared/layout/whereabouts.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { Lane } from '../../../shared/model/lane.ts';
import { addLanes } from '../../../shared/operations/lane.ts';
import { outlineSections } from '../../../shared/queries/outlineSections.ts';
import { createWorkspaceStub, type StubWorkspace } from '../../support/workspaceStub.ts';
import { typePostItText } from '../../support/typePostItText.ts';

let workspace: StubWorkspace;
let one: Lane;
let two: Lane;

beforeEach(() => {
  workspace = createWorkspaceStub('facilitator');
  const ids = [newId(), newId()] as const;
  workspace.board.run(
    addLanes([
      { id: ids[0], title: 'One', place: ['board', 0, 0, 'a0'] },
      { id: ids[1], title: 'Two', place: ['board', 1400, 0, 'a1'] },
    ]),
  );
  [one, two] = ids.map((id) => workspace.board.snapshot.lane.get(id)) as [Lane, Lane];
});

/** The texts of each list. */
function lists(): string[][] {
  return outlineSections(workspace.board.snapshot).map(({ notes }) => notes.map(({ text }) => text));
}

/** Where a note lies on the board must fit the lane that it names. */
function expectInside(lane: Lane): void {
  const { snapshot } = workspace.board;
  for (const note of snapshot.postIt.values()) {
    if (note.lane !== lane.id) continue;
    const { minX, minY } = postItBox(snapshot, note);
    expect(note.place[0]).toBe('lane');
    expect(boxHolds(laneBox(lane), { x: minX, y: minY })).toBe(true);
  }
}

test('notes are added at the end of their lane, in order, on free ground', () => {
  addToLane(workspace, two, ['a', 'b']);
  addToLane(workspace, two, ['c']);
  expect(lists()).toEqual([[], ['a', 'b', 'c']]);
  expectInside(two);
  const spots = [...workspace.board.snapshot.postIt.values()].map(({ place }) => place.slice(1, 3).join());
  expect(new Set(spots).size).toBe(3);
});

test('without a lane they lie beside the lanes', () => {
  addToLane(workspace, null, ['a']);
  expect(lists()).toEqual([[], [], ['a']]);
  const [note] = workspace.board.snapshot.postIt.values();
  if (!note) throw new Error('no note');
  const { minX, minY } = postItBox(workspace.board.snapshot, note);
  for (const lane of [one, two]) expect(boxHolds(laneBox(lane), { x: minX, y: minY })).toBe(false);
});

test('the next note opens directly behind the one just written, in the list in which it was written', () => {
  const [first] = addToLane(workspace, one, ['a', 'b']);
  openNoteBehind(workspace, first ?? '', MINE);
  const { editing } = workspace.selection.getState();
  expect(outlineOf(workspace).getState()).toMatchObject({ current: rowKey(MINE, editing), fresh: editing });
  expect(lists()[0]).toEqual(['a', '', 'b']);
  expectInside(one);
});

test('a note that stays blank goes again; one with words stays', () => {
  openNoteInLane(workspace, null, LOOSE);
  const blank = workspace.selection.getState().editing ?? '';
  sweepFresh(workspace, blank);
  expect(workspace.board.snapshot.postIt.get(blank)?.deleted).toBe(true);
  openNoteInLane(workspace, null, LOOSE);
  const written = workspace.selection.getState().editing ?? '';
  const typed = typePostItText(written, '', 'words');
  if (typed) workspace.board.run(typed);
  sweepFresh(workspace, written);
  expect(workspace.board.snapshot.postIt.get(written)?.deleted).toBe(false);
});

test('a blank note that was there before is left alone', () => {
  const [blank = ''] = addToLane(workspace, one, ['']);
  sweepFresh(workspace, blank);
  expect(workspace.board.snapshot.postIt.get(blank)?.deleted).toBe(false);
});

test('to another lane in the order of the list, in one step of undo; out of all lanes too', () => {
  const ids = addToLane(workspace, one, ['a', 'b', 'c']);
  addToLane(workspace, two, ['x']);
  selectOnly(workspace.selection, [ids[2] ?? '', ids[0] ?? '']);
  workspace.ran.length = 0;
  moveSelectedTo(workspace, two);
  expect(workspace.ran).toHaveLength(1);
  expect(lists()).toEqual([['b'], ['x', 'a', 'c']]);
  expectInside(two);
  moveSelectedTo(workspace, null);
  expect(lists()).toEqual([['b'], ['x'], ['a', 'c']]);
});

test('a note that is there already is not moved', () => {
  const ids = addToLane(workspace, one, ['a']);
  selectOnly(workspace.selection, ids);
  workspace.ran.length = 0;
  moveSelectedTo(workspace, one);
  expect(workspace.ran).toEqual([]);
});

test('up and down within each lane; at the end nothing is written', () => {
  const ids = addToLane(workspace, one, ['a', 'b', 'c']);
  selectOnly(workspace.selection, [ids[1] ?? '']);
  moveSelected(workspace, 'down');
  expect(lists()[0]).toEqual(['a', 'c', 'b']);
  workspace.ran.length = 0;
  moveSelected(workspace, 'down');
  expect(workspace.ran).toEqual([]);
  moveSelected(workspace, 'up');
  moveSelected(workspace, 'up');
  expect(lists()[0]).toEqual(['b', 'a', 'c']);
});

test('an observer adds nothing', () => {
  const observer = createWorkspaceStub('observer');
  expect(addToLane(observer, null, ['a'])).toEqual([]);
  openNoteInLane(observer, null, LOOSE);
  expect(observer.selection.getState().editing).toBeNull();
});
