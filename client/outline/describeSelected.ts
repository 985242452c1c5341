import type { GetText } from '../i18n/texts.ts';

/** What is selected, in words. */
export function describeSelected(t: GetText, notes: number, themes: number): string {
  if (themes === 0) return t('tools.selected', { count: notes });
  if (notes === 0) return t('tools.selectedThemes', { count: themes });
  return t('tools.selectedThings', { count: notes + themes });
}
