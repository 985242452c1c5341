import type { Viewer } from '../../../shared/session/facts.ts';
import type { CheckFact } from '../../../shared/session/themingFacts.ts';
import { isAllAnswered, readAnswers, readCheck } from '../items/check.ts';
import { findRow } from '../items/rows.ts';
import type { FactSource } from '../factSource.ts';
import { isWall, type FactView } from './factView.ts';

/** Member checks: while one is open everybody knows their own answers and how many people answered anything and everything, nothing else. */
export const checkView: FactView<'check'> = {
  ids: ({ state }) => state.items.ofKind('check').keys(),
  isOwn: ({ state }, { participantId }, id) =>
    findRow(state.items, 'answer', id, participantId) !== undefined,
  view(source, viewer, id): CheckFact | null {
    const item = source.state.items.get('check', id);
    if (item === undefined) return null;
    const { about, items, openedAt, closesAt, closed } = readCheck(item);
    const fact = { id, boardId: item.boardId, about, items, openedAt, closesAt };
    if (closed === null) {
      const rows = [...source.state.items.rowsOf(id).values()];
      const answeredAll = rows.filter((row) => isAllAnswered(items, readAnswers(row).answers)).length;
      const mine = ownAnswers(source, viewer, id);
      return {
        ...fact,
        state: 'open',
        answered: rows.length,
        answeredAll,
        mine,
        results: null,
        tooFew: false,
      };
    }
    const { answered, results, tooFew } = closed;
    // What people wrote may name somebody: it is read on one's own screen.
    const told = isWall(viewer) ? results.map((one) => ({ ...one, notes: [] })) : results;
    return { ...fact, state: 'closed', answered, mine: {}, results: told, tooFew };
  },
};

function ownAnswers({ state }: FactSource, { participantId }: Viewer, checkId: string): CheckFact['mine'] {
  const row = findRow(state.items, 'answer', checkId, participantId);
  return row === undefined ? {} : readAnswers(row).answers;
}
