import { readShareLink } from '../items/shareLink.ts';
import type { FactView } from './factView.ts';

/** Links for people outside: whoever has one can read, so only facilitators are told. */
export const shareLinkView: FactView<'shareLink'> = {
  ids: ({ state }) => state.items.ofKind('shareLink').keys(),
  hides: 'meanwhile',
  view({ state, origin }, viewer, id) {
    const item = state.items.get('shareLink', id);
    if (item === undefined || viewer.role !== 'facilitator') return null;
    const { secret, expiresAt } = readShareLink(item);
    return { id, boardId: item.boardId, url: `${origin}/shared#${secret}`, expiresAt };
  },
};
