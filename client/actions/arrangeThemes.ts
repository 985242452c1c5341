import { boxAround, type Box } from '../../shared/geometry/box.ts';
import type { Point } from '../../shared/geometry/point.ts';
import { carrierOf } from '../../shared/model/belonging.ts';
import { newId } from '../../shared/model/ids.ts';
import { highestRank, rankBetween } from '../../shared/model/rank.ts';
import type { Result } from '../../shared/model/result.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { laneContentBox } from '../../shared/layout/freeSpots.ts';
import { layoutOf, type ThemeShape } from '../../shared/layout/boardLayout.ts';
import { makeRoom } from '../../shared/layout/makeRoom.ts';
import { ranked } from '../../shared/layout/ranked.ts';
import { THEME_HEADER, THEME_PADDING } from '../../shared/layout/themeMeasures.ts';
import { laneAt, postItBox } from '../../shared/layout/whereabouts.ts';
import type { OperationCall, Refusal } from '../../shared/operations/operation.ts';
import { movePostIts } from '../../shared/operations/postIt.ts';
import { groupPostIts, moveIntoTheme, moveThemes } from '../../shared/operations/theme.ts';
import type { Workspace } from '../board/workspace.ts';
import { mayWrite } from './selected.ts';
import { backToTheirTables, roomAtTable } from './roomAtTable.ts';
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
 * Runs a change of themes, then brings those back that it pushed out of their table's part, and gets loose notes out
 * of the way of those that were made, moved or have grown. One
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
  const pushed = backToTheirTables(workspace, changedThemes(before, layoutOf(board.snapshot).themes));
  if (pushed.length > 0) board.run(moveThemes(pushed), { undoId });
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
function carriersOf(snapshot: BoardSnapshot, noteIds: readonly string[]): string[] {
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
