import { cleanLine } from '../../../shared/model/cleanText.ts';
import { createCover } from '../../../shared/model/coverName.ts';
import { newId } from '../../../shared/model/ids.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';
import { keyOfName } from '../covers.ts';
import { dropItem } from '../items/itemChanges.ts';
import { putNew } from '../items/room.ts';

const mostCovers = 100;

/** A name that somebody typed is made unreadable everywhere, and stays so when it is typed again. */
export const coverCommands: CommandRuns<'coverName' | 'endCover'> = {
  coverName({ name, instead, boardId }, { now, coverNames }) {
    const cover = createCover(cleanLine(name), cleanLine(instead) || '•••', newId() + newId(), keyOfName);
    if (cover === null)
      throw new CommandRefused('bad-input', 'Type the name as it stands there: one to six words.');
    return (state) => {
      if (state.items.ofKind('cover').size >= mostCovers)
        throw new CommandRefused(
          'too-many',
          'Many names are covered already. End one that is not needed any more.',
        );
      const { id, change } = putNew(state, 'cover', { ...cover, at: now, due: true });
      return { changes: [change], result: { coverId: id }, afterwards: () => coverNames(boardId) };
    };
  },
  endCover:
    ({ coverId }) =>
    ({ items }) => {
      const item = items.get('cover', coverId);
      return { changes: item ? [dropItem(item)] : [], isIdle: item === undefined };
    },
};
