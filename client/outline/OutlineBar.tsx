import { Group, ListChecks, PenLine } from 'lucide-react';
import { later } from '../ui/later.ts';
import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { redo, searchBoard, selectAll, undo } from '../actions/viewActions.ts';
import { selectedPostIts } from '../actions/selected.ts';
import { selectedThemes } from '../actions/selectedThemes.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { clearSelection } from '../selection/selection.ts';
import { useFact } from '../session/useFact.ts';
import { useRights } from '../session/useRights.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { ActionButton } from './ActionButton.tsx';
import { useIsClustering } from './useIsClustering.ts';
import { isNamedInBar } from './naming.ts';
import { outlineOf } from './outlineState.ts';
import { describeSelected } from './describeSelected.ts';
import { useMayWrite } from './useMayWrite.ts';
import { goToComposer } from './useWriteKey.ts';
import styles from './OutlineBar.module.css';

const loadTools = () => import('./SelectedTools.tsx');
const SelectedTools = later(loadTools);
const loadNameBar = () => import('./NameBar.tsx');
const NameBar = later(loadNameBar);

/** The bar at the foot, under the thumb: what can be done with what is selected, or with the board. */
export function OutlineBar() {
  const workspace = useWorkspace();
  useEffect(() => {
    // There before the first note is selected, also for whoever drops out of the network.
    void loadTools();
    void loadNameBar();
  }, []);
  useSnapshot(workspace.board);
  const editing = useStore(workspace.selection, (state) => state.editing);
  useStore(workspace.selection, (state) => state.ids);
  useRights(workspace.session);
  // Locks and frozen layers come with the board's facts.
  useFact(workspace.session, ({ items }) => items.board[workspace.boardId]);
  const choosing = useStore(outlineOf(workspace), (state) => state.choosing);
  useStore(outlineOf(workspace), (state) => state.arrangement);
  const named = isNamedInBar(workspace) ? workspace.board.snapshot.theme.get(editing ?? '') : undefined;
  if (named)
    return (
      <div className={styles.bar}>
        <Suspense>
          <NameBar theme={named} />
        </Suspense>
      </div>
    );
  const notes = selectedPostIts(workspace);
  const themes = selectedThemes(workspace);
  const isSelected = notes.length + themes.length > 0;
  return (
    <div className={joinClasses(styles.bar, editing !== null && styles.writing)}>
      {choosing && <ChoosingTools notes={notes.length} themes={themes.length} />}
      {isSelected && (
        <Suspense>
          <SelectedTools notes={notes} themes={themes} choosing={choosing} />
        </Suspense>
      )}
      {!isSelected && !choosing && <BoardTools />}
    </div>
  );
}

function BoardTools() {
  const t = useText();
  const workspace = useWorkspace();
  const mayWrite = useMayWrite();
  const isClustering = useIsClustering();
  const choose = () => outlineOf(workspace).setState({ choosing: true });
  return (
    <div className={styles.tools} role="group" aria-label={t('tools.label')}>
      {isClustering && (
        <Button look="primary" icon={<Group aria-hidden />} onClick={choose}>
          {t('outline.putTogether')}
        </Button>
      )}
      {mayWrite && !isClustering && (
        <Button look="primary" icon={<PenLine aria-hidden />} className={styles.write} onClick={goToComposer}>
          {t('outline.writeShort')}
        </Button>
      )}
      {/* Both in words have no room beside each other on a phone. */}
      {mayWrite && isClustering && (
        <IconButton
          side="above"
          label={t('outline.writeShort')}
          icon={<PenLine aria-hidden />}
          onClick={goToComposer}
        />
      )}
      <span className={styles.space} />
      <ActionButton action={undo} />
      <ActionButton action={redo} />
      <ActionButton action={searchBoard} />
      {!isClustering && (
        <IconButton
          side="above"
          label={t('outline.choose')}
          icon={<ListChecks aria-hidden />}
          onClick={choose}
        />
      )}
    </div>
  );
}

function ChoosingTools({ notes, themes }: { notes: number; themes: number }) {
  const t = useText();
  const workspace = useWorkspace();
  const hint = useIsClustering() ? 'outline.chooseTogether' : 'outline.chooseHint';
  const stop = () => {
    outlineOf(workspace).setState({ choosing: false });
    clearSelection(workspace.selection);
  };
  return (
    <div className={styles.choosing}>
      <p role="status" className={styles.words}>
        {notes + themes > 0 ? describeSelected(t, notes, themes) : t(hint)}
      </p>
      <Button onClick={() => selectAll.run(workspace)}>{t('outline.chooseAll')}</Button>
      <Button onClick={stop}>{t('outline.chooseDone')}</Button>
    </div>
  );
}
