import { readFileSync } from 'node:fs';
import { boxHeight, boxWidth } from '../../shared/geometry/box.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { THEME_DISTANCE } from '../../shared/layout/themeMeasures.ts';
import { newId } from '../../shared/model/ids.ts';
import type { Place } from '../../shared/model/place.ts';
import { POST_IT_COLORS, type PostItColor } from '../../shared/model/postIt.ts';
import { FIRST_RANK } from '../../shared/model/rank.ts';
import { colorPostIts, addPostIts } from '../../shared/operations/postIt.ts';
import { groupPostIts, moveThemes } from '../../shared/operations/theme.ts';
import { readCodedNotes } from '../bench/similarity/readCodedNotes.ts';
import type { AppServer } from '../e2e/support/appServer.ts';
import { openProgram, type Program } from '../e2e/support/program.ts';
import type { MadeWorkshop } from '../e2e/support/workshop.ts';

const GOLD = new URL('../bench/similarity/gold.csv', import.meta.url);
const THEMES = 12;
const COLUMNS = 4;

/** The largest themes that were made of the 220 notes by hand, each with its notes' words. */
function largestThemes(): [title: string, texts: string[]][] {
  const themes = new Map<string, string[]>();
  for (const { theme, text } of readCodedNotes(readFileSync(GOLD, 'utf8')))
    if (theme !== null) themes.set(theme, [...(themes.get(theme) ?? []), text]);
  return [...themes].sort((one, other) => other[1].length - one[1].length).slice(0, THEMES);
}

function addTheme({ board }: Program, title: string, texts: readonly string[], color: PostItColor): string {
  const [id, noteIds] = [newId(), texts.map(() => newId())];
  const notes = texts.map((text, index) => ({ id: noteIds[index] ?? '', text }));
  const place: Place = ['board', 0, 0, FIRST_RANK];
  for (const call of [
    addPostIts(notes),
    groupPostIts(noteIds, { id, title, color, place }),
    colorPostIts(noteIds, color),
  ]) {
    const done = board.run(call);
    if (!done.ok) throw new Error(`no theme: ${done.reason.reason}`);
  }
  return id;
}

/** Side by side in columns, the next one always under the shortest. */
function layOut({ board }: Program, ids: readonly string[]): void {
  const { themes } = layoutOf(board.snapshot);
  const bottoms = Array.from({ length: COLUMNS }, () => 0);
  const boxes = ids.map((id) => themes.get(id)?.box ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 });
  const width = Math.max(...boxes.map(boxWidth)) + THEME_DISTANCE;
  const moves = ids.map((id, index) => {
    const column = bottoms.indexOf(Math.min(...bottoms));
    const [y = 0, box] = [bottoms[column], boxes[index]];
    bottoms[column] = y + (box ? boxHeight(box) : 0) + THEME_DISTANCE;
    const place: Place = ['board', column * width, y, FIRST_RANK];
    return { id, place };
  });
  board.run(moveThemes(moves));
}

/** Fills the workshop's first board with themes that people made. */
export async function bringInThemes(app: AppServer, workshop: MadeWorkshop): Promise<void> {
  const program = await openProgram(app, workshop, { facilitates: true });
  await program.until(({ viewer }) => viewer.role === 'facilitator');
  const colors = POST_IT_COLORS;
  const ids = largestThemes().map(([title, texts], index) =>
    addTheme(program, title, texts, colors[index % colors.length] ?? 'yellow'),
  );
  layOut(program, ids);
  await program.board.whenSaved();
  await program.close();
}
