import { boxesOverlap, boxHeight, boxWidth, growBox, type Box } from '../../shared/geometry/box.ts';
import type { Point } from '../../shared/geometry/point.ts';
import { visibleBox } from '../../shared/geometry/camera.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { cellAt, type GridCell } from '../../shared/layout/gridLayout.ts';
import { freeSpots, LOOSE_WIDTH } from '../../shared/layout/freeSpots.ts';
import { nextPlaces } from '../../shared/layout/nextPlaces.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import { postItBox, putDownAt } from '../../shared/layout/whereabouts.ts';
import { cellOf } from '../../shared/model/belonging.ts';
import { isImagined } from '../../shared/model/imagined.ts';
import { newId } from '../../shared/model/ids.ts';
import { POST_IT_SIDE, type PostIt, type PostItSize } from '../../shared/model/postIt.ts';
import { ranksBetween, highestRank } from '../../shared/model/rank.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { Lane } from '../../shared/model/lane.ts';
import type { Theme } from '../../shared/model/theme.ts';
import { endOfCell } from '../../shared/operations/cellNote.ts';
import { addLanes } from '../../shared/operations/lane.ts';
import { addThemes } from '../../shared/operations/theme.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { addPostIts, type NewPostIt } from '../../shared/operations/postIt.ts';
import { inBatches } from '../../shared/operations/addRecords.ts';
import { ranked } from '../../shared/layout/ranked.ts';
import type { Workspace } from '../board/workspace.ts';
import { knownFacts } from '../session/useFact.ts';
import { voiceFor } from '../seats/voiceFor.ts';
import { tellRefusal } from './tellRefusal.ts';
import { startEditing } from '../selection/selection.ts';

/** What all notes made here and now have in common: round, cohort of the writer, colour and size. */
export function commonFields(workspace: Workspace): NewPostIt {
  const facts = knownFacts(workspace.session);
  const me = facts.items.person[workspace.participantId];
  const round = Object.values(facts.items.round).find((one) => one.boardId === workspace.boardId && one.open);
  const { color, size } = workspace.ui.getState();
  return { color, size, cohort: me?.cohort ?? null, round: round?.id ?? null };
}

/** What a copy takes along of a note: neither its id nor what only the server writes. */
export function fieldsToCopy(note: PostIt): NewPostIt {
  const { id: _id, anonymous: _revealed, from: _origin, ...fields } = note;
  return fields;
}

/** Ranks above everything that is there, in order. */
export function topRanks(snapshot: BoardSnapshot, count: number): string[] {
  return ranksBetween(highestRank([...snapshot.postIt.values()].map(ranked)), null, count);
}

/** Notes with a place each: at these top left corners, in the lanes that lie under them. */
export function placeNotes(
  snapshot: BoardSnapshot,
  notes: readonly NewPostIt[],
  spots: readonly Point[],
): NewPostIt[] {
  const ranks = topRanks(snapshot, notes.length);
  return notes.map((note, index) => {
    const spot = spots[index] ?? { x: 0, y: 0 };
    const half = POST_IT_SIDE[note.size ?? 'M'] / 2;
    // Words that are imagined stay in their cell, as a copy too.
    if (isImagined(note) && note.place?.[0] === 'cell')
      return { id: newId(), ...note, place: endOfCell(snapshot, note.place[1], note.place[2]) };
    const down = putDownAt(snapshot, spot, { x: spot.x + half, y: spot.y + half }, ranks[index] ?? 'a0');
    return { id: newId(), ...note, place: down.place, lane: down.lane ?? note.lane ?? null };
  });
}

/** Adds notes (and lanes, or other things, that they need) in batches under one undo step. Returns the notes' ids, or says why it was refused and returns none. */
export function addNotes(
  workspace: Workspace,
  notes: readonly NewPostIt[],
  lanes: readonly Lane[] = [],
  themes: readonly Theme[] = [],
  others: readonly OperationCall[] = [],
): string[] {
  const withIds = notes.map((note) => ({ id: newId(), ...note }));
  const calls: OperationCall[] = [
    ...others,
    ...inBatches(lanes).map(addLanes),
    ...inBatches(themes).map(addThemes),
    ...inBatches(withIds).map(addPostIts),
  ];
  const result = tellRefusal(workspace.board.runAll(calls));
  return result.ok ? withIds.map(({ id }) => id) : [];
}

/** Adds an empty note with its centre at a world point and opens it for typing; within the grid, in the cell there. */
export function addNoteAt(workspace: Workspace, centre: Point): void {
  const cell = cellAt(layoutOf(workspace.board.snapshot).grid, centre);
  if (cell) return addNoteInCell(workspace, cell);
  const { size } = workspace.ui.getState();
  const half = POST_IT_SIDE[size] / 2;
  const spot = { x: centre.x - half, y: centre.y - half };
  addAndOpen(workspace, spot);
}

/** Adds an empty note at the end of a cell of the grid and opens it for typing. */
export function addNoteInCell(workspace: Workspace, cell: GridCell, looks: NewPostIt = {}): void {
  const id = makeNoteInCell(workspace, cell, looks);
  if (id) startEditing(workspace.selection, id);
}

/** Adds an empty note at the end of a cell of the grid; gives its id, or undefined when that was refused. */
export function makeNoteInCell(
  workspace: Workspace,
  { actorId, row }: GridCell,
  looks: NewPostIt = {},
): string | undefined {
  const place = endOfCell(workspace.board.snapshot, actorId, row);
  const voice = voiceFor(workspace, actorId);
  return addNotes(workspace, [{ ...commonFields(workspace), size: 'M', ...looks, place, voice }])[0];
}

function addAndOpen(workspace: Workspace, spot: Point, looks: NewPostIt = {}): void {
  const [note] = placeNotes(workspace.board.snapshot, [{ ...commonFields(workspace), ...looks }], [spot]);
  if (!note) return;
  const [id] = addNotes(workspace, [note]);
  if (id) startEditing(workspace.selection, id);
}

/** Adds an empty note beside the selected one, else where the pointer is, or else in a free spot of what is on screen, and opens it for typing. */
export function addNoteInView(workspace: Workspace): void {
  const { canvas, board, ui } = workspace;
  const [selected, ...more] = workspace.selection.getState().ids;
  // Beside the note that one was at, in its lane: nobody is surprised by where it goes.
  if (selected && more.length === 0 && board.snapshot.postIt.has(selected))
    return addNoteAfter(workspace, selected);
  const { size } = ui.getState();
  const pointer = canvas?.pointer();
  if (pointer && cellAt(layoutOf(board.snapshot).grid, pointer)) return addNoteAt(workspace, pointer);
  if (pointer && isFree(board.snapshot, pointer, size)) return addNoteAt(workspace, pointer);
  const within = canvas ? middleOf(visibleBox(canvas.camera, canvas.viewport)) : undefined;
  const occupied = livePostIts(board.snapshot).map((note) => postItBox(board.snapshot, note));
  const [spot] = within
    ? nextPlaces({ count: 1, side: POST_IT_SIDE[size], area: within, occupied })
    : freeSpots(board.snapshot, { lane: null, count: 1, size });
  if (spot) addAndOpen(workspace, spot);
}

function isFree(snapshot: BoardSnapshot, centre: Point, size: PostItSize): boolean {
  const half = POST_IT_SIDE[size] / 2;
  const box = growBox({ minX: centre.x, minY: centre.y, maxX: centre.x, maxY: centre.y }, half);
  return !livePostIts(snapshot).some((note) => boxesOverlap(postItBox(snapshot, note), box));
}

/** The middle of the screen: a new note never hides behind a bar. */
function middleOf(box: Box): Box {
  return growBox(box, -Math.min(boxWidth(box), boxHeight(box)) / 6);
}

/** The next note by keyboard: beside the one just written, in the same lane. */
export function addNoteAfter(workspace: Workspace, id: string): void {
  const { snapshot } = workspace.board;
  const before = snapshot.postIt.get(id);
  if (!before) return addNoteInView(workspace);
  const cell = cellOf(snapshot, before);
  if (cell)
    return addNoteInCell(workspace, { actorId: cell.actor.id, row: cell.row }, { color: before.color });
  const box = postItBox(snapshot, before);
  const lane = before.lane ? (snapshot.lane.get(before.lane) ?? null) : null;
  const within = rowFrom(box);
  const { color, size } = before;
  const [spot] = freeSpots(snapshot, { lane, count: 1, size, within });
  if (spot) addAndOpen(workspace, spot, { color, size });
}

/** Loose notes in rows that start at a note. */
export function rowFrom({ minX, minY }: Pick<Box, 'minX' | 'minY'>): Box {
  return { minX, minY, maxX: minX + LOOSE_WIDTH, maxY: Number.POSITIVE_INFINITY };
}
