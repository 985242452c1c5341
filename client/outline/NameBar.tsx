import { useId } from 'react';
import type { Theme } from '../../shared/model/theme.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { clearSelection, stopEditing } from '../selection/selection.ts';
import { Button } from '../ui/Button.tsx';
import { ThemeNameField } from './ThemeNameField.tsx';
import { outlineOf } from './outlineState.ts';
import styles from './OutlineBar.module.css';

/** Names a theme at the foot, where it was made: nobody loses their place in the list. */
export default function NameBar({ theme }: { theme: Theme }) {
  const t = useText();
  const workspace = useWorkspace();
  const id = useId();
  const stop = () => {
    stopEditing(workspace.selection);
    // Whoever chooses one set after another goes on with nothing chosen.
    if (outlineOf(workspace).getState().choosing) clearSelection(workspace.selection);
  };
  return (
    <div className={styles.naming} role="group" aria-labelledby={id}>
      <p id={id} className={styles.words}>
        {t('theme.titleLabel')}
      </p>
      <div className={styles.nameRow}>
        <ThemeNameField key={theme.id} theme={theme} onStop={stop} />
        <Button look="primary">{t('outline.chooseDone')}</Button>
      </div>
    </div>
  );
}
