import { readWording, themeOfWording, wordingId } from '../items/wording.ts';
import type { FactSource } from '../factSource.ts';
import type { FactView } from './factView.ts';

/** How themes were worded. */
export const wordingView: FactView<'wording'> = {
  ids: ({ state }) => new Set([...state.items.ofKind('wording').keys()].map(themeOfWording)),
  view(source, _viewer, id) {
    const item = findWording(source, id);
    return item === undefined ? null : { id, boardId: item.boardId, ...readWording(item) };
  },
};

/** Should two boards ever have themes of one id, the older board's wording is the one that is told. */
function findWording({ state }: FactSource, themeId: string) {
  for (const boardId of state.boards.keys()) {
    const item = state.items.get('wording', wordingId(boardId, themeId));
    if (item !== undefined) return item;
  }
  return undefined;
}
