import type { GetText } from '../i18n/texts.ts';

/** Who can read, as a sentence: rounds of old hold a whole one, later ones only who it is. */
export function readersLine(t: GetText, key: 'readers.now' | 'readers.then', readers: string): string {
  const words = readers.trim();
  if (/[.!?]$/.test(words)) return words;
  return t(key, { readers: words || t('private.readersDefault') });
}
