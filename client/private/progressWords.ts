import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import type { GetText } from '../i18n/texts.ts';

/** About how many are ready, in words; of a few people no number. */
export function progressWords(t: GetText, { progress }: Pick<PrivateRoundFact, 'progress'>): string {
  const { ready, of } = progress;
  return ready === null ? t('private.progressFew') : t('private.progress', { ready, of });
}
