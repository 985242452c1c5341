import type { Opening } from '../../shared/session/networkFacts.ts';
import { formatDay, formatTime } from '../i18n/dates.ts';
import { currentLanguage } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import styles from './about.module.css';

/** Who opened this board, the newest first: whoever is mapped may ask. */
export function OpenedBy({ opened }: { opened: readonly Opening[] }) {
  const t = useText();
  const language = currentLanguage();
  return (
    <details className={styles.opened}>
      <summary>{t('whose.opened', { count: opened.length })}</summary>
      <ol>
        {opened.toReversed().map(({ name, at }, index) => (
          <li key={index}>
            <span dir="auto">{name || t('people.unnamed')}</span>
            <small>
              {formatDay(language, at)} {formatTime(language, at)}
            </small>
          </li>
        ))}
      </ol>
    </details>
  );
}
