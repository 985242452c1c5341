import { FEWEST } from '../../../shared/queries/brokenOut.ts';
import type { CheckResult, Verdict } from '../../../shared/session/themingFacts.ts';
import type { StoredItem, WorkshopChange } from '../../storage/workshopStore.ts';
import type { ItemShelf } from '../itemShelf.ts';
import { shuffle } from '../shuffle.ts';
import { readAnswers, readCheck, type Answers, type CheckDetails } from './check.ts';
import { changeItem, dropItem } from './itemChanges.ts';

/**
 * Plans the end of a check: its rows are counted and deleted in one and the same write, so that from then on nothing
 * ties an answer to anybody. With fewer than five people nothing of what they said is kept.
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
  const counted = tooFew ? [] : people;
  return { answered: people.length, tooFew, results: items.map(({ id }) => countItem(id, counted)) };
}

function countItem(id: string, people: readonly Answers[]): CheckResult & { notes: string[] } {
  const answers = people.flatMap((one) => one[id] ?? []);
  const count = (verdict: Verdict) => answers.filter((answer) => answer.verdict === verdict).length;
  const notes = answers.map(({ note }) => note).filter((note) => note !== '');
  return {
    ...{ id, right: count('right'), notQuite: count('notQuite'), missing: count('missing') },
    // The rows lie in the order of the first answers.
    notes: shuffle(notes),
  };
}
