import { themeName } from '../../actions/themeName.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { useFact } from '../../session/useFact.ts';
import { Button } from '../../ui/Button.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import type { ThemeLine } from '../themeLines.ts';
import listStyles from '../list.module.css';
import styles from '../theming.module.css';
import { useItems } from '../useItems.ts';
import { useTwinHints } from '../useTwinHints.ts';

const NONE: readonly string[] = [];

/** Frozen themes with how they were worded; one is reopened for its group to reword, and frozen again. */
export function ReopenList({ themes }: { themes: readonly ThemeLine[] }) {
  const t = useText();
  const { session, boardId } = useWorkspace();
  const command = useCommand();
  const reopened = useFact(session, (facts) => facts.items.board[boardId]?.reopened ?? NONE);
  const hints = useTwinHints(themes);
  const wordings = new Map(useItems('wording').map(({ id, versions }) => [id, versions]));
  const inOrder = themes.toSorted(
    (a, b) => Number(reopened.includes(b.id)) - Number(reopened.includes(a.id)),
  );
  return (
    <ul className={listStyles.lines} aria-label={t('theming.themes')}>
      {inOrder.map(({ id, title, isInner }) => {
        const isOpen = reopened.includes(id);
        const versions = wordings.get(id) ?? [];
        const earlier = versions.slice(0, -1).map((one) => `“${themeName(one.title)}”`);
        return (
          <li key={id} className={joinClasses(listStyles.line, isInner && listStyles.inner)}>
            <span className={listStyles.lineWords}>
              <span dir="auto">{themeName(title)}</span>
              {hints.has(id) && (
                <span className={styles.quiet} dir="auto">
                  {hints.get(id)}
                </span>
              )}
              {isOpen && <span className={styles.calling}>{t('theming.openAgain')}</span>}
              {versions.length > 1 && (
                <span className={styles.quiet}>
                  {t('theming.version', { number: versions.length, earlier: earlier.join(', ') })}
                </span>
              )}
            </span>
            <Button
              look={isOpen ? 'quiet' : 'plain'}
              aria-label={t(isOpen ? 'theming.freezeAgainNamed' : 'theming.reopenNamed', {
                theme: themeName(title),
              })}
              onClick={() => void command('reopenTheme', { boardId, themeIds: [id], reopened: !isOpen })}
            >
              {t(isOpen ? 'theming.freezeAgain' : 'theming.reopen')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
