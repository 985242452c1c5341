import type { GetText } from './texts.ts';

/** What a sentence was drawn from: "From 3 themes, 2 notes"; what there is none of is left out. */
export function describeLinks(t: GetText, themes: number, notes: number): string {
  const parts = [
    ...(themes > 0 ? [t('distilled.themes', { count: themes })] : []),
    ...(notes > 0 ? [t('theming.notes', { count: notes })] : []),
  ];
  return parts.length === 0 ? '' : t('distilled.links', { from: parts.join(', ') });
}
