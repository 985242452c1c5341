import { useRef } from 'react';
import { restorePostIts } from '../../shared/operations/postIt.ts';
import { binnedPostIts, isBlank } from '../../shared/queries/postIts.ts';
import { mayWrite } from '../actions/selected.ts';
import { BinnedColumns, hasBinnedActors } from '../grid/BinnedColumns.tsx';
import { wordsSaid } from '../grid/noteWords.ts';
import { BinnedParts, hasBinnedParts } from '../network/BinnedParts.tsx';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { selectOnly } from '../selection/selection.ts';
import { showToast } from '../ui/toasts.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './panels.module.css';

/** Notes that were put away; whoever wrote one, and facilitators, can bring it back. */
export default function BinPanel() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, boardId, selection } = workspace;
  const command = useCommand();
  useSnapshot(board);
  // What has no words any more was erased for good.
  const notes = binnedPostIts(board.snapshot).filter((note) => !isBlank(note));
  const stack = useRef<HTMLDivElement>(null);
  const restore = (id: string) => {
    if (!board.run(restorePostIts([id])).ok) return;
    // The pressed button goes with its note; the focus stays in the panel.
    stack.current?.focus();
    selectOnly(selection, [id]);
  };
  const erase = async (id: string) => {
    const answer = await command('eraseBinned', { boardId, recordIds: [id] });
    if (answer.ok) showToast(t('bin.erased'), { tone: 'good' });
    stack.current?.focus();
  };
  return (
    <div ref={stack} className={styles.stack} tabIndex={-1}>
      <BinnedColumns />
      <BinnedParts />
      {notes.length === 0 && !hasBinnedActors(board.snapshot) && !hasBinnedParts(board.snapshot) ? (
        <EmptyState>{t('bin.empty')}</EmptyState>
      ) : (
        notes.length > 0 && (
          <>
            <p className={styles.quiet}>{t('bin.hint')}</p>
            <ul className={styles.list}>
              {notes.map((note) => (
                <li key={note.id} className={styles.card}>
                  <p className={styles.words} dir="auto">
                    {wordsSaid(t, note)}
                  </p>
                  <div className={styles.row}>
                    <Button
                      disabled={!mayWrite(workspace, note.id, 'deleted')}
                      onClick={() => restore(note.id)}
                    >
                      {t('bin.restore')}
                    </Button>
                    {mayWrite(workspace, note.id, 'deleted') && (
                      <Button look="plainDanger" onClick={() => void erase(note.id)}>
                        {t('bin.erase')}
                      </Button>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </>
        )
      )}
    </div>
  );
}
