import type { GetText, TextKey } from '../i18n/texts.ts';

const KINDS = {
  postIt: 'moments.goneNotes',
  theme: 'moments.goneThemes',
  actor: 'moments.gonePeople',
  tie: 'moments.goneTies',
  contact: 'moments.goneVisits',
  scenario: 'moments.goneScenarios',
} as const satisfies Readonly<Record<string, TextKey>>;

type Counted = keyof typeof KINDS;

/** How much of a moment was deleted since: "2 notes, 1 person"; empty where nothing was. What it said nobody can read any more. */
export function goneWords(t: GetText, gone: Readonly<Record<string, number>>): string {
  const counted = Object.keys(KINDS) as Counted[];
  const others = Object.entries(gone).filter(([kind]) => !counted.some((one) => one === kind));
  const rest = others.reduce((sum, [, count]) => sum + count, 0);
  return [
    ...counted.flatMap((kind) => (gone[kind] ? [t(KINDS[kind], { count: gone[kind] })] : [])),
    ...(rest > 0 ? [t('moments.goneOthers', { count: rest })] : []),
  ].join(', ');
}
