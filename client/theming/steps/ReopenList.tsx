import { themeName } from '../../actions/themeName.ts';
import { useText } from '../../i18n/useText.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import type { ThemeLine } from '../themeLines.ts';
import listStyles from '../list.module.css';
import styles from '../theming.module.css';
import { useItems } from '../useItems.ts';
import { useTwinHints } from '../useTwinHints.ts';
import { Reopening } from './Reopening.tsx';

/** Frozen themes with how they were worded; one is reopened for its group to reword, and frozen again. */
export function ReopenList({ themes }: { themes: readonly ThemeLine[] }) {
  const t = useText();
  const hints = useTwinHints(themes);
  const wordings = new Map(useItems('wording').map(({ id, versions }) => [id, versions]));
  return (
    <ul className={listStyles.lines} aria-label={t('theming.themes')}>
      {themes.map(({ id, title, isInner }) => {
        const versions = wordings.get(id) ?? [];
        const earlier = versions.slice(0, -1).map((one) => `“${themeName(one.title)}”`);
        return (
          <li
            key={id}
            className={joinClasses(listStyles.line, listStyles.opening, isInner && listStyles.inner)}
          >
            <span className={listStyles.lineWords}>
              <span dir="auto">{themeName(title)}</span>
              {hints.has(id) && (
                <span className={styles.quiet} dir="auto">
                  {hints.get(id)}
                </span>
              )}
              {versions.length > 1 && (
                <span className={styles.quiet}>
                  {t('theming.version', { number: versions.length, earlier: earlier.join(', ') })}
                </span>
              )}
            </span>
            <Reopening themeId={id} title={title} short />
          </li>
        );
      })}
    </ul>
  );
}
