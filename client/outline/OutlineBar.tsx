import { ListChecks, PenLine } from 'lucide-react';
import { useStore } from 'zustand';
import { redo, searchBoard, selectAll, undo } from '../actions/viewActions.ts';
import { mayAddPostIts, selectedPostIts } from '../actions/selected.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { clearSelection } from '../selection/selection.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { ActionButton } from './ActionButton.tsx';
import { outlineOf } from './outlineState.ts';
import { SelectedTools } from './SelectedTools.tsx';
import { goToComposer } from './useWriteKey.ts';
import styles from './OutlineBar.module.css';

/** The bar at the foot, under the thumb: what can be done with the selected notes, or with the board. */
export function OutlineBar() {
  const workspace = useWorkspace();
  useSnapshot(workspace.board);
  const isWriting = useStore(workspace.selection, (state) => state.editing !== null);
  useStore(workspace.selection, (state) => state.ids);
  useFact(workspace.session, (facts) => facts.viewer.role);
  // Locks come with the board's facts.
  useFact(workspace.session, ({ items }) => items.board[workspace.boardId]);
  const choosing = useStore(outlineOf(workspace), (state) => state.choosing);
  const notes = selectedPostIts(workspace);
  return (
    <div className={joinClasses(styles.bar, isWriting && styles.writing)}>
      {choosing && <ChoosingTools count={notes.length} />}
      {notes.length > 0 ? <SelectedTools notes={notes} choosing={choosing} /> : !choosing && <BoardTools />}
    </div>
  );
}

function BoardTools() {
  const t = useText();
  const workspace = useWorkspace();
  return (
    <div className={styles.tools} role="group" aria-label={t('tools.label')}>
      {mayAddPostIts(workspace) && (
        <Button look="primary" icon={<PenLine aria-hidden />} className={styles.write} onClick={goToComposer}>
          {t('outline.writeShort')}
        </Button>
      )}
      <span className={styles.space} />
      <ActionButton action={undo} />
      <ActionButton action={redo} />
      <ActionButton action={searchBoard} />
      <IconButton
        side="above"
        label={t('outline.choose')}
        icon={<ListChecks aria-hidden />}
        onClick={() => outlineOf(workspace).setState({ choosing: true })}
      />
    </div>
  );
}

function ChoosingTools({ count }: { count: number }) {
  const t = useText();
  const workspace = useWorkspace();
  const stop = () => {
    outlineOf(workspace).setState({ choosing: false });
    clearSelection(workspace.selection);
  };
  return (
    <div className={styles.choosing}>
      <p role="status" className={styles.words}>
        {count > 0 ? t('tools.selected', { count }) : t('outline.chooseHint')}
      </p>
      <Button onClick={() => selectAll.run(workspace)}>{t('outline.chooseAll')}</Button>
      <Button onClick={stop}>{t('outline.chooseDone')}</Button>
    </div>
  );
}
