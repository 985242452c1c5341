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

/** What a scenario is compared with, in words: how it is; of one that is kept, how it was. */
export function comparedName(t: GetText, { closed, then }: Pick<Scenario, 'closed' | 'then'>): string {
  return t(closed && then !== null ? 'scenario.then' : 'scenario.now');
}
