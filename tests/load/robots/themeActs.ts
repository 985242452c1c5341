import { POST_IT_COLORS } from '../../../shared/model/postIt.ts';
import { FIRST_RANK } from '../../../shared/model/rank.ts';
import type { OperationCall } from '../../../shared/operations/operation.ts';
import {
  canNest,
  colorThemes,
  mergeThemes,
  moveThemes,
  nestTheme,
  renameTheme,
  showThemesAs,
  themeBoardPlace,
  ungroupTheme,
} from '../../../shared/operations/theme.ts';
import { aside, some, stillThemes, type Chance, type Find } from './act.ts';
import { cornerOf, type ThemedBoard } from './themedBoard.ts';
import { THEME_NAMES } from './themeNames.ts';

function ofTheme(make: (board: ThemedBoard, id: string, chance: Chance) => OperationCall): Find {
  return (board, chance) => {
    const id = chance.pick(board.themes);
    if (!id) return null;
    return { call: (now) => (stillThemes(now, [id]) ? make(now, id, chance) : null), drag: null };
  };
}

export const rename = ofTheme((_board, id, { pick }) => renameTheme(id, pick(THEME_NAMES) ?? ''));
export const color = ofTheme((_board, id, { pick }) => colorThemes([id], pick(POST_IT_COLORS) ?? 'sand'));
export const ungroup = ofTheme(({ snapshot }, id) => ungroupTheme(snapshot, id));
export const pile = ofTheme(({ snapshot }, id) =>
  showThemesAs([id], snapshot.theme.get(id)?.layout === 'pile' ? 'open' : 'pile'),
);

export const merge: Find = (board, chance) => {
  const [first, second] = some(board.themes, 2, chance);
  if (!first || !second) return null;
  const ids = [first, second];
  return { call: (now) => (stillThemes(now, ids) ? mergeThemes(now.snapshot, ids) : null), drag: null };
};

export const nest: Find = (board, chance) => {
  const [id, into] = some(board.themes, 2, chance);
  const to = into ? cornerOf(board, into) : null;
  if (!id || !into || !to || !canNest(board.snapshot, id, into)) return null;
  return {
    call: (now) => (canNest(now.snapshot, id, into) ? nestTheme(now.snapshot, id, into) : null),
    drag: { ids: [id], to },
  };
};

export const lift: Find = (board, chance) => {
  const id = chance.pick(board.themes.filter((one) => board.layout.themes.get(one)?.parent));
  if (!id) return null;
  const call = (now: ThemedBoard) =>
    stillThemes(now, [id]) ? moveThemes([{ id, place: themeBoardPlace(now.snapshot, id) }]) : null;
  return { call, drag: null };
};

export const moveTheme: Find = (board, chance) => {
  const id = chance.pick(board.themes.filter((one) => !board.layout.themes.get(one)?.parent));
  if (!id) return null;
  const to = aside(board, id, chance);
  const place = ['board', to.x, to.y, FIRST_RANK] as const;
  const call = (now: ThemedBoard) => (stillThemes(now, [id]) ? moveThemes([{ id, place }]) : null);
  return { call, drag: { ids: [id], to } };
};
