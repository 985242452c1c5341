import type { Point } from '../../../shared/geometry/point.ts';
import { THEME_HEADER, THEME_PADDING } from '../../../shared/layout/themeMeasures.ts';
import { newId } from '../../../shared/model/ids.ts';
import { FIRST_RANK } from '../../../shared/model/rank.ts';
import { movePostIts } from '../../../shared/operations/postIt.ts';
import { stackPostIts, unstackPostIts } from '../../../shared/operations/stack.ts';
import { groupPostIts, moveIntoTheme, standAlone } from '../../../shared/operations/theme.ts';
import { aside, carriers, some, stillThemes, type Act, type Find } from './act.ts';
import { cornerOf, type ThemedBoard } from './themedBoard.ts';

/** A theme of some notes around the first of them, as a page makes it. */
function makeTheme(noteIds: readonly string[], at: Point): Act {
  const id = newId();
  const place = [
    'board',
    Math.round(at.x - THEME_PADDING),
    Math.round(at.y - THEME_HEADER),
    FIRST_RANK,
  ] as const;
  return { call: (now) => groupPostIts(carriers(now, noteIds), { id, place }), drag: null, names: id };
}

export const group: Find = (board, chance) => {
  const ids = some(board.rest, 4, chance);
  const at = cornerOf(board, ids[0] ?? '');
  return ids.length > 1 && at ? makeTheme(ids, at) : null;
};

/** Some notes of a theme become one of their own. */
export const split: Find = (board, chance) => {
  const themeId = chance.pick(
    board.themes.filter((id) => (board.layout.themes.get(id)?.notes.length ?? 0) > 3),
  );
  const shape = board.layout.themes.get(themeId ?? '');
  if (!shape) return null;
  const ids = some(shape.notes, 2, chance);
  return makeTheme(ids, { x: shape.box.maxX, y: shape.box.minY });
};

export function putInto(from: 'rest' | 'themed' | 'alone', most: number): Find {
  return (board, chance) => {
    const ids = some(board[from], most, chance);
    const themeId = chance.pick(board.themes);
    const to = themeId ? cornerOf(board, themeId) : null;
    if (!themeId || !to || ids.length === 0) return null;
    const call = (now: ThemedBoard) =>
      stillThemes(now, [themeId]) ? moveIntoTheme(now.snapshot, carriers(now, ids), themeId) : null;
    return { call, drag: { ids, to } };
  };
}

export const out: Find = (board, chance) => {
  const id = chance.pick(board.themed);
  if (!id) return null;
  const to = aside(board, id, chance);
  const place = ['board', to.x, to.y, FIRST_RANK] as const;
  return {
    call: (now) => movePostIts(carriers(now, [id]).map((base) => ({ id: base, place }))),
    drag: { ids: [id], to },
  };
};

export const stack: Find = (board, chance) => {
  const [top, under] = some(board.rest, 2, chance);
  const to = top ? cornerOf(board, top) : null;
  if (!top || !under || !to) return null;
  return { call: (now) => stackPostIts(now.snapshot, [top, under]), drag: { ids: [under], to } };
};

export const unstack: Find = (board, chance) => {
  const top = chance.pick(board.stacks);
  if (!top) return null;
  const call = ({ snapshot, layout }: ThemedBoard) => {
    const off = unstackPostIts(snapshot, layout.stacks.get(top)?.slice(1) ?? []);
    return off.input.changes.length > 0 ? off : null;
  };
  return { call, drag: null };
};

export function stand(from: 'rest' | 'alone' | 'themed', alone: boolean): Find {
  return ({ [from]: ids }, { pick }) => {
    const id = pick(ids);
    return id ? { call: ({ snapshot }) => standAlone(snapshot, [id], alone), drag: null } : null;
  };
}
