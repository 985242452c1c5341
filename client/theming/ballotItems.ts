import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { isBlank, wallPostIts } from '../../shared/queries/postIts.ts';
import type { BallotFact, DistilledFact } from '../../shared/session/themingFacts.ts';
import { themeName } from '../actions/themeName.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { getText } from '../i18n/texts.ts';
import { themeLines } from './themeLines.ts';

/** Something that can be voted for. */
export interface BallotItem {
  readonly id: string;
  readonly title: string;
  /** What tells it apart from a theme of the same name; empty or missing where nothing has to. */
  readonly hint?: string;
}

/** What a vote is about, as it is now, in the order of the board. */
export function ballotItems(
  { about }: BallotFact,
  snapshot: BoardSnapshot,
  distilled: readonly DistilledFact[],
): BallotItem[] {
  if (about === 'theme')
    return themeLines(snapshot).map(({ id, title }) => ({ id, title: themeName(title) }));
  if (about === 'postIt')
    return wallPostIts(snapshot).flatMap((note) =>
      isBlank(note) ? [] : [{ id: note.id, title: wordsSaid(getText, note) }],
    );
  return distilled.flatMap(({ id, text, state }) => (state === 'offered' ? [{ id, title: text }] : []));
}

export interface CountedItem extends BallotItem {
  readonly votes: number;
}

/** What got votes, most first; items that are equal stay in the order of the board. What is gone is left out. */
export function countedItems(
  { counts }: Pick<BallotFact, 'counts'>,
  items: readonly BallotItem[],
): CountedItem[] {
  return items
    .map((item) => ({ ...item, votes: counts?.[item.id] ?? 0 }))
    .filter(({ votes }) => votes > 0)
    .toSorted((a, b) => b.votes - a.votes);
}

/** An item in one line, told apart from others of its name. */
export function itemLabel({ title, hint }: Pick<BallotItem, 'title' | 'hint'>): string {
  return hint ? `${title} · ${hint}` : title;
}
