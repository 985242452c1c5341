import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import type { GetText } from '../i18n/texts.ts';

/** About how many are ready, in words; nothing while so few are there that any number would tell too much. */
export function progressWords(t: GetText, { progress }: Pick<PrivateRoundFact, 'progress'>): string {
  const { ready, of } = progress;
  return ready === null ? '' : t('private.progress', { ready, of });
}
