import { readDistilled } from '../items/distilled.ts';
import type { FactView } from './factView.ts';

/** Distilled themes: offered ones for everybody, drafts for facilitators only. */
export const distilledView: FactView<'distilled'> = {
  ids: ({ state }) => state.items.ofKind('distilled').keys(),
  hides: 'meanwhile',
  view({ state }, viewer, id) {
    const item = state.items.get('distilled', id);
    if (item === undefined) return null;
    const { shown: _shown, ...details } = readDistilled(item);
    const maySee = details.state === 'offered' || viewer.role === 'facilitator';
    return maySee ? { id, boardId: item.boardId, ...details } : null;
  },
};
