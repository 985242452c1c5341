import { formatDay } from '../i18n/dates.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { api } from './api.ts';
import { useLoaded } from './useLoaded.ts';

/** Receipts of the workshops that were erased here: when and why, not a word of what they held. */
export function ErasedList() {
  const t = useText();
  const language = useLanguage();
  const [loaded] = useLoaded(api.listErased);
  if (loaded.state !== 'ready' || loaded.value.length === 0) return null;
  return (
    <details>
      <summary>{t('keeping.erased', { count: loaded.value.length })}</summary>
      <ul>
        {loaded.value.toReversed().map(({ workshopId, why, at, boards }) => (
          <li key={workshopId}>
            {t(why === 'expired' ? 'keeping.erasedExpired' : 'keeping.erasedDeleted', {
              day: formatDay(language, new Date(at)),
              count: boards,
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
