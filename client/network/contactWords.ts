import type { Contact } from '../../shared/model/contact.ts';
import type { GetText } from '../i18n/texts.ts';

/** Visits in words: "3 visits each fortnight, home, not wanted now". */
export function contactWords(t: GetText, { visits, per, where, wish, counted }: Contact): string {
  return [
    t(`contact.each.${per}`, { count: visits }),
    where.trim(),
    ...(wish === 'unsaid' ? [] : [inSentence(t(`contact.wish.${wish}`))]),
    ...(counted ? [] : [t('contact.notCounted')]),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Words that stand as a choice elsewhere, within a line of others. */
function inSentence(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}
