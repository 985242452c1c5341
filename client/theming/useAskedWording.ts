import type { CheckFact, DistilledFact } from '../../shared/session/themingFacts.ts';
import { themeName } from '../actions/themeName.ts';
import type { GetText } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { useItems } from './useItems.ts';

type Item = CheckFact['items'][number];

/** What people are asked about, in full: a sentence always with its beginning, since half of one is misread. */
export function askedWording(
  t: GetText,
  { about }: Pick<CheckFact, 'about'>,
  statements: readonly Pick<DistilledFact, 'id' | 'stem'>[],
  { id, wording }: Item,
): string {
  const statement = about === 'distilled' ? statements.find((one) => one.id === id) : undefined;
  return statement ? t(`distilled.whole.${statement.stem}`, { words: wording }) : themeName(wording);
}

export function useAskedWording(check: CheckFact): (item: Item) => string {
  const t = useText();
  const statements = useItems('distilled');
  return (item) => askedWording(t, check, statements, item);
}
