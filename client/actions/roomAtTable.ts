import {
  boxAt,
  boxCentre,
  boxContains,
  boxHeight,
  boxHolds,
  boxWidth,
  type Box,
  type Size,
} from '../../shared/geometry/box.ts';
import type { Point } from '../../shared/geometry/point.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { freeRoom } from '../../shared/layout/freeRoom.ts';
import { boxOfPart, mostOfPart, partOfTheme } from '../../shared/layout/tablePart.ts';
import { THEME_DISTANCE, THEME_HEADER } from '../../shared/layout/themeMeasures.ts';
import { tidyTheme } from '../../shared/layout/tidyTheme.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import { themeOf } from '../../shared/model/belonging.ts';
import { rankOf, type Place } from '../../shared/model/place.ts';
import { POST_IT_SIDE } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { themeTable } from '../../shared/model/theme.ts';
import { whyNotWrite } from '../../shared/permissions/can.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import type { FactArea, TableFact } from '../../shared/session/themingFacts.ts';
import type { Workspace } from '../board/workspace.ts';
import { knownFacts } from '../session/useFact.ts';
import { isReadOnly } from './selected.ts';

/** The part of a table's own area, from its left edge, that its notes were dealt to. */
const DEALT_PART = 0.5;

interface TableWithPart extends TableFact {
  readonly area: FactArea;
}

function tablesWithPart({ session, boardId }: Workspace): TableWithPart[] {
  return Object.values(knownFacts(session).items.table).flatMap((table) =>
    table.area && table.boardId === boardId ? [{ ...table, area: table.area }] : [],
  );
}

/** A table's part without the strip for its name. */
function roomOf({ x, y, width, height }: FactArea): Box {
  return boxAt(x, y + THEME_HEADER, width, height - THEME_HEADER);
}

/** Boxes of the notes by themselves, of which some are about to be grouped. */
function looseBoxes(snapshot: BoardSnapshot, grouped: ReadonlySet<string> = new Set()): Box[] {
  return livePostIts(snapshot)
    .filter((note) => !grouped.has(note.id) && themeOf(snapshot, note) === null)
    .map((note) => postItBox(snapshot, note));
}

/** Free room beside the notes that were dealt to a table, which stay as they lie; else wherever some is among them. */
function freeAt(room: Box, size: Size, occupied: readonly Box[]): Point | null {
  const beside = { ...room, minX: room.minX + boxWidth(room) * DEALT_PART };
  // As far from other themes as the layout keeps them apart: what is nearer, it would push down, and out of the part.
  return freeRoom(size, beside, occupied, THEME_DISTANCE) ?? freeRoom(size, room, occupied, THEME_DISTANCE);
}

/** Free room for a theme in the part of the table that its notes lie in; null where they lie in none, or it is full. */
export function roomAtTable(workspace: Workspace, noteIds: readonly string[]): Point | null {
  const { snapshot } = workspace.board;
  const notes = noteIds.flatMap((id) => snapshot.postIt.get(id) ?? []);
  const [first] = notes;
  if (!first) return null;
  const at = boxCentre(postItBox(snapshot, first));
  const room = tablesWithPart(workspace)
    .map(({ area }) => roomOf(area))
    .find((one) => boxHolds(one, at));
  if (!room) return null;
  const size = tidyTheme(
    notes.map((note) => POST_IT_SIDE[note.size]),
    [],
  );
  const themes = Array.from(layoutOf(snapshot).themes.values(), ({ box }) => box);
  return freeAt(room, size, [...looseBoxes(snapshot, new Set(noteIds)), ...themes]);
}

function mayMoveTheme(workspace: Workspace, id: string): boolean {
  if (isReadOnly(workspace)) return false;
  return whyNotWrite(workspace.actor(), themeTable, 'place', workspace.targetOf('theme', id)) === null;
}

/**
 * Moves that bring themes back into their own table's part: one that grew pushes those below it down, and at last
 * into what is another table's. Where there is no room they stay, and are still their own table's.
 *
 * @param themeIds themes that lie elsewhere than before
 */
export function backToTheirTables(
  workspace: Workspace,
  themeIds: readonly string[],
): { id: string; place: Place }[] {
  const { snapshot } = workspace.board;
  const tables = tablesWithPart(workspace);
  if (tables.length === 0) return [];
  const { themes } = layoutOf(snapshot);
  const boxes = new Map([...themes].flatMap(([id, { box, parent }]) => (parent ? [] : [[id, box] as const])));
  const moves: { id: string; place: Place }[] = [];
  for (const id of themeIds) {
    const box = boxes.get(id);
    const theme = snapshot.theme.get(id);
    const table = box && partOfTheme(snapshot, id, tables);
    if (!box || !theme || !table || !mayMoveTheme(workspace, id)) continue;
    if (boxContains(reachOf(table, tables), box)) continue;
    const others = [...boxes].flatMap(([other, itsBox]) => (other === id ? [] : [itsBox]));
    const size = { width: boxWidth(box), height: boxHeight(box) };
    const spot = freeAt(roomOf(table.area), size, [...looseBoxes(snapshot), ...others]);
    if (!spot) continue;
    boxes.set(id, boxAt(spot.x, spot.y, size.width, size.height));
    moves.push({ id, place: ['board', Math.round(spot.x), Math.round(spot.y), rankOf(theme.place)] });
  }
  return moves;
}

/** As far as a table's themes may lie without being in another's part; to the left and above, nothing is pushed. */
function reachOf(table: TableWithPart, tables: readonly TableWithPart[]): Box {
  const others = tables.filter(({ id }) => id !== table.id).map(({ area }) => area);
  const { maxX, maxY } = mostOfPart(table.area, others);
  const { minX, minY } = boxOfPart(table.area);
  return { minX: minX - THEME_DISTANCE, minY: minY - THEME_DISTANCE, maxX, maxY };
}
