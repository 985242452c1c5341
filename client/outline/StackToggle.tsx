import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { setUnfolded } from './folds.ts';
import { outlineOf } from './outlineState.ts';
import styles from './NoteRow.module.css';

export interface StackToggleProps {
  /** The note on top. */
  readonly topId: string;
  /** Notes in the stack. */
  readonly count: number;
  readonly isUnfolded: boolean;
  /** Whether Tab reaches it: it goes with its row. */
  readonly isCurrent: boolean;
}

/** How many say the same; shows the others in place. */
export function StackToggle({ topId, count, isUnfolded, isCurrent }: StackToggleProps) {
  const t = useText();
  const workspace = useWorkspace();
  return (
    <button
      type="button"
      className={styles.stack}
      aria-expanded={isUnfolded}
      aria-label={t('outline.stack', { count })}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => setUnfolded(outlineOf(workspace), topId, !isUnfolded)}
    >
      × {count}
    </button>
  );
}
