import { themeName } from '../actions/themeName.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { Fold } from './Fold.tsx';
import listStyles from './list.module.css';
import type { ThemeLine } from './themeLines.ts';
import tableStyles from './tablePanel.module.css';
import styles from './theming.module.css';

export interface OurThemesProps {
  readonly themes: readonly ThemeLine[];
  /** Notes that are ticked: they can be added. */
  readonly ticked: number;
  onAdd(themeId: string): void;
}

/** The themes of one's own table, so that what was made stays in sight and can grow. */
export function OurThemes({ themes, ticked, onAdd }: OurThemesProps) {
  const t = useText();
  if (themes.length === 0) return null;
  return (
    <Fold title={t(ticked > 0 ? 'tables.addToOurs' : 'tables.ourThemes', { count: themes.length })}>
      <ul className={joinClasses(listStyles.lines, tableStyles.ours)}>
        {themes.map(({ id, title, notes, isInner }) => (
          <li key={id} className={joinClasses(listStyles.line, isInner && listStyles.inner)}>
            <span className={listStyles.lineWords}>
              <span dir="auto">{themeName(title)}</span>
              <span className={styles.quiet}>{t('theming.notes', { count: notes })}</span>
            </span>
            {ticked > 0 && (
              <Button
                aria-label={t('tables.addNamed', { count: ticked, theme: themeName(title) })}
                onClick={() => onAdd(id)}
              >
                {t('tables.add')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
