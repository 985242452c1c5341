import type { FactSource } from '../factSource.ts';
import { readTable } from '../items/table.ts';
import type { FactView } from './factView.ts';

/** Tables; the wall shows nobody's name, so neither who sits there nor a title that is one. */
export const tableView: FactView<'table'> = {
  ids: ({ state }) => state.items.ofKind('table').keys(),
  view(source, viewer, id) {
    const item = source.state.items.get('table', id);
    if (item === undefined) return null;
    const details = readTable(item);
    const fact = { id, boardId: item.boardId, ...details };
    const people = details.people.filter((person) => isHere(source, person));
    if (viewer.visibility !== 'wall') return { ...fact, people };
    const title = details.kind === 'person' ? '' : details.title;
    return { ...fact, title, people: [], seated: people.length };
  },
};

function isHere({ state }: FactSource, participantId: string): boolean {
  return state.participants.get(participantId)?.removed === false;
}
