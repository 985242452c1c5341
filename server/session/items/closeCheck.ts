import { FEWEST } from '../../../shared/queries/brokenOut.ts';
import type { CheckResult, Verdict } from '../../../shared/session/themingFacts.ts';
import type { StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import type { ItemShelf } from '../itemShelf.ts';
import { shuffle } from '../shuffle.ts';
import { readAnswers, readCheck, type Answers, type CheckDetails } from './check.ts';
import { changeItem, dropItem } from './itemChanges.ts';

/**
 * Plans the end of a check: its rows are counted and deleted in one and the same write, so that from then on nothing
 * ties an answer to anybody. Where fewer than five people answered, nothing of what they said is kept: of the whole or of
 * one item.
 */
export function planCloseCheck(items: ItemShelf, check: StoredItem): WorkshopChange[] {
  const details = readCheck(check);
  if (details.closed !== null) return [];
  const rows = [...items.rowsOf(check.id).values()];
  const closed = countAnswers(
    details,
    rows.map((row) => readAnswers(row).answers),
  );
  return [changeItem(check, { ...details, closed }), ...rows.map(dropItem)];
}

function countAnswers({ items }: CheckDetails, people: readonly Answers[]): CheckDetails['closed'] {
  const tooFew = people.length < FEWEST;
  const results = items.flatMap(({ id }) => {
    const answers = people.flatMap((one) => one[id] ?? []);
    // Who tires answers the first ones only: the promise holds for each by itself.
    return answers.length < FEWEST ? [] : [countItem(id, answers)];
  });
  return { answered: people.length, tooFew, results: tooFew ? [] : results };
}

function countItem(id: string, answers: readonly Answers[string][]): CheckResult & { notes: string[] } {
  const count = (verdict: Verdict) => answers.filter((answer) => answer.verdict === verdict).length;
  const notes = answers.map(({ note }) => note).filter((note) => note !== '');
  return {
    ...{ id, right: count('right'), notQuite: count('notQuite'), missing: count('missing') },
    // The rows lie in the order of the first answers.
    notes: shuffle(notes),
  };
}
