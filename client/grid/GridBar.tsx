import { TableColumnsSplit } from 'lucide-react';
import { useWorkspace } from '../board/workspace.ts';
import { useBoardValue } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useRights } from '../session/useRights.ts';
import { gridOf } from '../../shared/layout/gridLayout.ts';
import { Button } from '../ui/Button.tsx';
import { mayAddActor } from './columnRights.ts';
import { gridUiOf, NEW_COLUMN } from './gridUi.ts';
import styles from './GridBar.module.css';

/** What can be done with the grid as a whole, above it. */
export function GridBar() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, session } = workspace;
  useRights(session);
  const hasGrid = useBoardValue(board, ({ snapshot }) => gridOf(snapshot) !== null);
  if (!hasGrid) return null;
  return (
    <div className={styles.bar} role="group" aria-label={t('grid.tools')}>
      {mayAddActor(workspace) && (
        <Button
          icon={<TableColumnsSplit aria-hidden />}
          onClick={() => gridUiOf(workspace).setState({ writing: NEW_COLUMN })}
        >
          {t('grid.addColumn')}
        </Button>
      )}
    </div>
  );
}
