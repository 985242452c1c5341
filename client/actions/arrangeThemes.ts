import { boxAround, boxAt, boxCentre, boxHolds, type Box } from '../../shared/geometry/box.ts';
import type { Point } from '../../shared/geometry/point.ts';
import { carrierOf } from '../../shared/model/belonging.ts';
import { newId } from '../../shared/model/ids.ts';
import { highestRank, rankBetween } from '../../shared/model/rank.ts';
import type { Result } from '../../shared/model/result.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { laneContentBox } from '../../shared/layout/freeSpots.ts';
import { layoutOf, type ThemeShape } from '../../shared/layout/boardLayout.ts';
import { freeRoom } from '../../shared/layout/freeRoom.ts';
import { makeRoom } from '../../shared/layout/makeRoom.ts';
import { ranked } from '../../shared/layout/ranked.ts';
import { THEME_DISTANCE, THEME_HEADER, THEME_PADDING } from '../../shared/layout/themeMeasures.ts';
import { tidyTheme } from '../../shared/layout/tidyTheme.ts';
import { laneAt, postItBox } from '../../shared/layout/whereabouts.ts';
import type { OperationCall, Refusal } from '../../shared/operations/operation.ts';
import { movePostIts } from '../../shared/operations/postIt.ts';
import { groupPostIts, moveIntoTheme } from '../../shared/operations/theme.ts';
import { POST_IT_SIDE } from '../../shared/model/postIt.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import type { Workspace } from '../board/workspace.ts';
import { knownFacts } from '../session/useFact.ts';
import { mayWrite } from './selected.ts';
import { tellRefusal } from './tellRefusal.ts';

function sameBox(a: Box | undefined, b: Box): boolean {
  return a?.minX === b.minX && a.minY === b.minY && a.maxX === b.maxX && a.maxY === b.maxY;
}

function changedThemes(
  before: ReadonlyMap<string, ThemeShape>,
  after: ReadonlyMap<string, ThemeShape>,
): string[] {
  return [...after].filter(([id, { box }]) => !sameBox(before.get(id)?.box, box)).map(([id]) => id);
}

/**
 * Runs a change of themes, then gets loose notes out of the way of those that were made, moved or have grown. One
 * step of undo, told when it is refused; the notes in the way are no part of the change, so that one of them that may not be moved does not
 * undo it.
 */
export function runAndMakeRoom(
  workspace: Workspace,
  call: OperationCall,
  undoId = newId(),
): Result<null, Refusal> {
  const { board } = workspace;
  const before = layoutOf(board.snapshot).themes;
  const done = tellRefusal(board.run(call, { undoId }));
  if (!done.ok) return done;
  const { snapshot } = board;
  const moves = makeRoom(snapshot, changedThemes(before, layoutOf(snapshot).themes), (id) =>
    mayWrite(workspace, id, 'place'),
  );
  if (moves.length > 0) board.run(movePostIts(moves), { undoId });
  return done;
}

/** An order key above every theme. */
export function topThemeRank(snapshot: BoardSnapshot): string {
  return rankBetween(highestRank([...snapshot.theme.values()].map(ranked)), null);
}

/** The part of a table's own area, from its left edge, that its notes were dealt to. */
const DEALT_PART = 0.5;

/** The table's own part of the board in which a point lies, without the strip for its name. */
function tableAreaAt({ session, boardId }: Workspace, at: Point): Box | null {
  for (const { area, boardId: on } of Object.values(knownFacts(session).items.table)) {
    if (!area || on !== boardId) continue;
    const box = boxAt(area.x, area.y + THEME_HEADER, area.width, area.height - THEME_HEADER);
    if (boxHolds(box, at)) return box;
  }
  return null;
}

/** Free room for a theme in a table's own part, beside the notes that were dealt to it: they stay as they lie. */
function roomAtTable(workspace: Workspace, noteIds: readonly string[]): Point | null {
  const { snapshot } = workspace.board;
  const notes = noteIds.flatMap((id) => snapshot.postIt.get(id) ?? []);
  const [first] = notes;
  const area = first ? tableAreaAt(workspace, boxCentre(postItBox(snapshot, first))) : null;
  if (!area) return null;
  const size = tidyTheme(
    notes.map((note) => POST_IT_SIDE[note.size]),
    [],
  );
  const beside = { ...area, minX: area.minX + (area.maxX - area.minX) * DEALT_PART };
  const grouped = new Set(noteIds);
  const others = livePostIts(snapshot).filter(({ id }) => !grouped.has(id));
  const themes = Array.from(layoutOf(snapshot).themes.values(), ({ box }) => box);
  const occupied = [...others.map((note) => postItBox(snapshot, note)), ...themes];
  return freeRoom(size, beside, occupied, THEME_DISTANCE / 2);
}

/** A theme that is made in a lane leaves its heading free. */
function belowLaneHeading(snapshot: BoardSnapshot, { x, y }: Point, inside: Point): Point {
  const lane = laneAt(snapshot, inside);
  return { x, y: lane ? Math.max(y, laneContentBox(lane).minY) : y };
}

/** Where a theme of these notes begins: around the first of them, so that they move as little as can be. */
function startOf(snapshot: BoardSnapshot, noteIds: readonly string[]): Point {
  const boxes = noteIds.flatMap((id) => {
    const note = snapshot.postIt.get(id);
    return note ? [postItBox(snapshot, note)] : [];
  });
  const around = boxAround(boxes) ?? { minX: 0, minY: 0 };
  return { x: around.minX - THEME_PADDING, y: around.minY - THEME_HEADER };
}

/** Notes' ids as what carries them, each once. */
export function carriersOf(snapshot: BoardSnapshot, noteIds: readonly string[]): string[] {
  return [...new Set(noteIds.map((id) => carrierOf(snapshot, id)))];
}

/**
 * Makes a theme of some notes.
 * @param at its top left corner, world units; around the notes unless given. At a table there may be better room
 * @returns the theme's id, or null when it was refused
 */
export function makeTheme(
  workspace: Workspace,
  noteIds: readonly string[],
  at?: Point,
  title = '',
): string | null {
  const { snapshot } = workspace.board;
  const start = roomAtTable(workspace, noteIds) ?? at ?? startOf(snapshot, noteIds);
  const inside = { x: start.x + THEME_PADDING, y: start.y + THEME_HEADER };
  const { x, y } = belowLaneHeading(snapshot, start, inside);
  const id = newId();
  const place = ['board', Math.round(x), Math.round(y), topThemeRank(snapshot)] as const;
  const done = runAndMakeRoom(workspace, groupPostIts(carriersOf(snapshot, noteIds), { id, place, title }));
  return done.ok ? id : null;
}

/** Puts notes into a theme, before one of its notes or at its end. */
export function putIntoTheme(
  workspace: Workspace,
  noteIds: readonly string[],
  themeId: string,
  before: string | null = null,
  undoId = newId(),
): boolean {
  const { snapshot } = workspace.board;
  const ids = carriersOf(snapshot, noteIds);
  return runAndMakeRoom(workspace, moveIntoTheme(snapshot, ids, themeId, before), undoId).ok;
}
