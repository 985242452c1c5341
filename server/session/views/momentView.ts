import { readMoment } from '../items/moment.ts';
import { isWall, type FactView } from './factView.ts';

/** Which moments there are; what they hold is not told here. The wall is told none. */
export const momentView: FactView<'moment'> = {
  ids: ({ state }) => state.items.ofKind('moment').keys(),
  view({ state }, viewer, id) {
    const item = state.items.get('moment', id);
    if (item === undefined || isWall(viewer)) return null;
    const { title, step, at, notes, people } = readMoment(item);
    return { id, boardId: item.boardId, title, step, at, notes, people };
  },
  hides: 'forGood',
};
