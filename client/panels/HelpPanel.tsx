import type { Action } from '../actions/action.ts';
import { ALL_ACTIONS } from '../actions/allActions.ts';
import { CANVAS_ACTIONS } from '../canvas/canvasActions.ts';
import { useText } from '../i18n/useText.ts';
import { keyNames } from '../ui/keyNames.ts';
import styles from './panels.module.css';

function hasShortcut(action: Action): action is Action & { shortcut: string } {
  return action.shortcut !== undefined && !action.id.startsWith('nudge-Shift');
}

/** What the keys do. The list is made from the actions themselves. */
export default function HelpPanel() {
  const t = useText();
  return (
    // It is longer than the panel and holds no control: the keyboard must reach it to scroll.
    <div className={styles.stack} role="group" tabIndex={0} aria-label={t('panel.help')}>
      <p>{t('help.canvas')}</p>
      <p>{t('help.touch')}</p>
      <dl className={styles.keys}>
        {[...ALL_ACTIONS, ...CANVAS_ACTIONS].filter(hasShortcut).map((action) => (
          <div key={action.id} style={{ display: 'contents' }}>
            <dt>{t(action.label)}</dt>
            <dd>
              <kbd>{keyNames(action.shortcut)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
