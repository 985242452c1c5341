import type { Action } from '../actions/action.ts';
import { useWorkspace } from '../board/workspace.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import styles from './OutlineBar.module.css';

export interface WordToolProps {
  readonly action: Action;
  /** What it is called in one word, where there is little room. */
  readonly word: TextKey;
}

/** The action that is most likely next, with its word; there only while it can be done. */
export function WordTool({ action, word }: WordToolProps) {
  const t = useText();
  const workspace = useWorkspace();
  if (!action.isAvailable(workspace)) return null;
  const Icon = action.icon;
  return (
    <Button
      look="primary"
      className={styles.wordTool}
      icon={<Icon aria-hidden />}
      aria-label={t(action.label)}
      aria-keyshortcuts={action.shortcut}
      onClick={() => action.run(workspace)}
    >
      <span className={styles.word}>{t(word)}</span>
    </Button>
  );
}
