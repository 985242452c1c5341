import type { Point } from '../../shared/geometry/point.ts';
import { freeSpots } from '../../shared/layout/freeSpots.ts';
import { laneBox } from '../../shared/layout/whereabouts.ts';
import type { Lane } from '../../shared/model/lane.ts';
import type { GridCell } from '../../shared/layout/gridLayout.ts';
import { carrierOf, cellOf } from '../../shared/model/belonging.ts';
import { isPositioned, type Place } from '../../shared/model/place.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import { binPostIts, movePostIts, recodePostIts } from '../../shared/operations/postIt.ts';
import { moveThemes } from '../../shared/operations/theme.ts';
import { moveInOrder, rankBehind } from '../../shared/queries/listOrder.ts';
import { gridTable } from '../../shared/queries/network.ts';
import { outlineSections } from '../../shared/queries/outlineSections.ts';
import { isBlank } from '../../shared/queries/postIts.ts';
import { addNotes, commonFields, makeNoteInCell, topRanks } from '../actions/newPostIt.ts';
import { writablePostIts } from '../actions/selected.ts';
import { writableThemes } from '../actions/selectedThemes.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText } from '../i18n/texts.ts';
import { startEditing } from '../selection/selection.ts';
import { outlineOf } from './outlineState.ts';
import { orderedNotes, orderedThemes } from './orderedLists.ts';
import { rowKey } from './rowKey.ts';

interface Placed {
  readonly place: Place;
  readonly lane: string | null;
}

function placeIn(lane: Lane | null, { x, y }: Point, rank: string): Placed {
  if (!lane) return { place: ['board', Math.round(x), Math.round(y), rank], lane: null };
  const { minX, minY } = laneBox(lane);
  return { place: ['lane', Math.round(x - minX), Math.round(y - minY), rank], lane: lane.id };
}

function addPlaced(
  workspace: Workspace,
  lane: Lane | null,
  texts: readonly string[],
  ranks: readonly string[],
) {
  const common = commonFields(workspace);
  const { snapshot } = workspace.board;
  const spots = freeSpots(snapshot, { lane, count: texts.length, size: common.size ?? 'M' });
  const notes = texts.map((text, index) => ({
    ...common,
    text,
    ...placeIn(lane, spots[index] ?? { x: 0, y: 0 }, ranks[index] ?? 'a0'),
  }));
  return addNotes(workspace, notes);
}

/** Adds notes at the end of a lane (null = loose). Returns their ids, none when it was refused. */
export function addToLane(workspace: Workspace, lane: Lane | null, texts: readonly string[]): string[] {
  return addPlaced(workspace, lane, texts, topRanks(workspace.board.snapshot, texts.length));
}

function openFresh(workspace: Workspace, list: string, id: string | undefined): void {
  if (!id) return;
  outlineOf(workspace).setState({ current: rowKey(list, id), fresh: id, anchor: rowKey(list, id) });
  startEditing(workspace.selection, id);
}

/** Adds an empty note at the end of a lane and opens it for typing in this list. */
export function openNoteInLane(workspace: Workspace, lane: Lane | null, list: string): void {
  openFresh(workspace, list, addToLane(workspace, lane, [''])[0]);
}

/** Adds an empty note at the end of a cell of the grid and opens it for typing in this list. */
export function openNoteInCell(workspace: Workspace, cell: GridCell, list: string): void {
  openFresh(workspace, list, makeNoteInCell(workspace, cell));
}

/**
 * Adds an empty note directly behind another, in its lane, and opens it for typing in this list; behind a themed note at the end
 * of its lane, behind one in the grid at the end of its cell.
 */
export function openNoteBehind(workspace: Workspace, id: string, list: string): void {
  const { snapshot } = workspace.board;
  const note = snapshot.postIt.get(id);
  const cell = note ? cellOf(snapshot, note) : null;
  if (cell) return openNoteInCell(workspace, { actorId: cell.actor.id, row: cell.row }, list);
  const laneId = note?.lane ?? null;
  const lane = laneId ? (snapshot.lane.get(laneId) ?? null) : null;
  const mates = orderedNotes(snapshot, 'question').find((notes) => notes.some((note) => note.id === id));
  const ranks = mates ? [rankBehind(mates, id)] : topRanks(snapshot, 1);
  openFresh(workspace, list, addPlaced(workspace, lane, [''], ranks)[0]);
}

/** A note that was added here and left without a word goes again. */
export function sweepFresh(workspace: Workspace, id: string): void {
  const outline = outlineOf(workspace);
  if (outline.getState().fresh !== id) return;
  outline.setState({ fresh: null });
  const note = workspace.board.snapshot.postIt.get(id);
  if (note && !note.deleted && isBlank(note)) workspace.board.run(binPostIts([id]));
}

/**
 * Moves the selected notes into a lane (null = out of all lanes), to its end, in their order, out of the grid too. What
 * lies in a theme or on a stack stays there: which question a note answers and what it belongs with are two things.
 */
export function moveSelectedTo(workspace: Workspace, lane: Lane | null): void {
  const { snapshot } = workspace.board;
  const isInCell = ({ place }: PostIt) => place[0] === 'cell';
  const isFree = (note: PostIt) => isPositioned(note.place) || isInCell(note);
  const notes = writablePostIts(workspace, 'lane').filter(
    (note) => isInCell(note) || note.lane !== (lane?.id ?? null),
  );
  const held = notes.filter((note) => !isFree(note)).map(({ id }) => id);
  const free = notes.filter(isFree);
  const spots = freeSpots(snapshot, { lane, count: free.length, size: largest(free) });
  const ranks = topRanks(snapshot, free.length);
  const moves = inBoardOrder(workspace, free).map((note, index) => ({
    id: note.id,
    ...placeIn(lane, spots[index] ?? { x: 0, y: 0 }, ranks[index] ?? 'a0'),
  }));
  const calls = [
    ...(moves.length > 0 ? [movePostIts(moves)] : []),
    ...(held.length > 0 ? [recodePostIts(held, lane?.id ?? null)] : []),
  ];
  if (calls.length > 0) tellRefusal(workspace.board.runAll(calls));
}

function largest(notes: readonly PostIt[]): PostIt['size'] {
  if (notes.some(({ size }) => size === 'L')) return 'L';
  return notes.some(({ size }) => size === 'M') ? 'M' : 'S';
}

function inBoardOrder({ board }: Workspace, notes: readonly PostIt[]): PostIt[] {
  const ids = new Set(notes.map(({ id }) => id));
  const lists = [
    ...outlineSections(board.snapshot),
    ...gridTable(board.snapshot).flatMap(({ cells }) => cells),
  ];
  return lists.flatMap((list) => list.notes.filter(({ id }) => ids.has(id)));
}

/** Moves the selected notes and themes one step within their lists; a stack moves as one. */
export function moveSelected(workspace: Workspace, direction: 'up' | 'down'): void {
  const { snapshot } = workspace.board;
  const { arrangement } = outlineOf(workspace).getState();
  const notes = new Set(writablePostIts(workspace, 'place').map(({ id }) => carrierOf(snapshot, id)));
  const themes = new Set(writableThemes(workspace, 'place').map(({ id }) => id));
  const lists = orderedNotes(snapshot, arrangement);
  const moves = lists.flatMap((list) => moveInOrder(list, notes, direction));
  const turns = orderedThemes(snapshot).flatMap((list) => moveInOrder(list, themes, direction));
  const calls = [
    ...(moves.length > 0 ? [movePostIts(moves)] : []),
    ...(turns.length > 0 ? [moveThemes(turns)] : []),
  ];
  if (calls.length > 0) tellRefusal(workspace.board.runAll(calls));
  else if (themes.size > 0) workspace.announce(getText('outline.orderOfThemes'));
  else if (!lists.some((list) => list.some(({ id }) => notes.has(id))) && notes.size > 0)
    workspace.announce(getText('outline.orderInTheme'));
}
