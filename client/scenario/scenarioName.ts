import type { Scenario } from '../../shared/model/scenario.ts';
import type { GetText } from '../i18n/texts.ts';

/** So much of a question stands for a name. */
const MOST = 36;

/** What a scenario is called: its name, else how its question begins. */
export function scenarioName(t: GetText, { title, premise }: Pick<Scenario, 'title' | 'premise'>): string {
  if (title !== '') return title;
  if (premise.length <= MOST) return premise || t('scenario.untitled');
  return t('scenario.begins', { words: premise.slice(0, premise.lastIndexOf(' ', MOST) + 1 || MOST).trim() });
}
