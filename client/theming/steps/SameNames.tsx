import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { showOnCanvas } from '../../outline/showOnCanvas.ts';
import { selectOnly } from '../../selection/selection.ts';
import { Button } from '../../ui/Button.tsx';
import listStyles from '../list.module.css';
import styles from '../theming.module.css';
import { sameNamed, type NamedTheme } from '../twins.ts';

/** Below this the guide covers the board, CSS pixels. */
const NARROW = 760;

/** Before freezing: names that several themes have, each selected on the board with a press, where they can be merged. */
export function SameNames({ themes }: { themes: readonly NamedTheme[] }) {
  const t = useText();
  const workspace = useWorkspace();
  const groups = sameNamed(themes);
  if (groups.length === 0) return null;
  const show = (ids: readonly string[]) => {
    selectOnly(workspace.selection, ids);
    if (innerWidth < NARROW) workspace.ui.setState({ panel: null });
    showOnCanvas(workspace);
  };
  return (
    <div className={styles.card}>
      <h4>{t('theming.sameNames')}</h4>
      <p className={styles.quiet}>{t('theming.sameNamesHint')}</p>
      <ul className={listStyles.lines}>
        {groups.map(({ title, ids }) => (
          <li key={title} className={listStyles.line}>
            <span className={listStyles.lineWords}>
              <span dir="auto">{t('theming.called', { count: ids.length, title })}</span>
            </span>
            <Button look="plain" aria-label={t('theming.selectCalled', { title })} onClick={() => show(ids)}>
              {t('theming.select')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
