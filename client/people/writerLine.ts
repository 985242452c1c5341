import type { PersonFact } from '../../shared/session/facts.ts';
import type { GetText } from '../i18n/texts.ts';

/** Who wrote a note, as it stands below it: also on whose device, for somebody without one. Empty for somebody without a name. */
export function writerLine(
  t: GetText,
  people: Readonly<Record<string, PersonFact>>,
  writerId: string,
): string {
  const { name = '', by } = people[writerId] ?? {};
  if (!by) return name;
  const owner = people[by]?.name || t('people.unnamed');
  return t('behalf.writer', { name: name || t('people.unnamed'), owner });
}
