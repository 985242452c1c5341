import { useStore } from 'zustand';
import { mayWrite, selectedPostIts } from '../actions/selected.ts';
import { useWorkspace } from '../board/workspace.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { useText } from '../i18n/useText.ts';
import { selectOnly, toggleSelected } from '../selection/selection.ts';
import { Button } from '../ui/Button.tsx';
import { isUngrouped } from './comparedNotes.ts';
import { MarkedText } from './MarkedText.tsx';
import type { ShownGroup } from './shownGroups.ts';
import styles from './similar.module.css';
import { inReadingOrder } from './takeNotes.ts';
import { useFirstTick } from './useFirstTick.ts';

export interface ChangeGroupProps {
  readonly group: ShownGroup;
  onTake(ids: readonly string[]): void;
  onCancel(): void;
}

/**
 * The notes of a suggestion to be ticked before it is taken. What is ticked is what is selected on the board: notes
 * that are selected there beside them come into the list.
 */
export function ChangeGroup({ group, onTake, onCancel }: ChangeGroupProps) {
  const t = useText();
  const workspace = useWorkspace();
  const { board, selection } = workspace;
  const picked = useStore(selection, ({ ids }) => ids);
  const list = useFirstTick();
  const { snapshot } = board;
  const added = selectedPostIts(workspace)
    .filter((note) => isUngrouped(snapshot, note) && mayWrite(workspace, note.id, 'place'))
    .map(({ id }) => id)
    .filter((id) => !group.ids.includes(id));
  const ids = [...inReadingOrder(snapshot, group.ids), ...added];
  const ticked = ids.filter((id) => picked.has(id));
  const wordsOf = (id: string) => {
    const note = snapshot.postIt.get(id);
    return note ? wordsSaid(t, note) : '';
  };
  const tick = (id: string) => {
    // A theme that is selected beside them is not meant.
    selectOnly(selection, ticked);
    toggleSelected(selection, [id]);
  };
  return (
    <>
      <p className={styles.quiet}>{t('similar.changeHint')}</p>
      <ul ref={list} className={styles.list}>
        {ids.map((id) => (
          <li key={id}>
            <label className={styles.tick}>
              <input type="checkbox" checked={picked.has(id)} onChange={() => tick(id)} />
              <MarkedText text={wordsOf(id)} words={group.sharedWords} />
            </label>
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button look="primary" disabled={ticked.length === 0} onClick={() => onTake(ticked)}>
          {t('similar.takeThese', { count: ticked.length })}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </>
  );
}
