import { useRef } from 'react';
import { restorePostIts } from '../../shared/operations/postIt.ts';
import { binnedPostIts } from '../../shared/queries/postIts.ts';
import { mayWrite } from '../actions/selected.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { selectOnly } from '../selection/selection.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './panels.module.css';

/** Notes that were put away; whoever wrote one, and facilitators, can bring it back. */
export default function BinPanel() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, selection } = workspace;
  useSnapshot(board);
  const notes = binnedPostIts(board.snapshot);
  const stack = useRef<HTMLDivElement>(null);
  const restore = (id: string) => {
    if (!board.run(restorePostIts([id])).ok) return;
    // The pressed button goes with its note; the focus stays in the panel.
    stack.current?.focus();
    selectOnly(selection, [id]);
  };
  return (
    <div ref={stack} className={styles.stack} tabIndex={-1}>
      {notes.length === 0 ? (
        <EmptyState>{t('bin.empty')}</EmptyState>
      ) : (
        <>
          <p className={styles.quiet}>{t('bin.hint')}</p>
          <ul className={styles.list}>
            {notes.map((note) => (
              <li key={note.id} className={styles.card}>
                <p className={styles.words} dir="auto">
                  {note.text || t('bin.blank')}
                </p>
                <Button disabled={!mayWrite(workspace, note.id, 'deleted')} onClick={() => restore(note.id)}>
                  {t('bin.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
