import { Plus } from 'lucide-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { Actor } from '../../shared/model/actor.ts';
import type { CellRow } from '../../shared/model/place.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import { foldStacks } from '../../shared/queries/listedNotes.ts';
import { mayAddPostIts } from '../actions/selected.ts';
import { useWorkspace } from '../board/workspace.ts';
import { isOnlyShown } from '../scenario/glass.ts';
import { useText } from '../i18n/useText.ts';
import { useAliases } from '../seats/useNames.ts';
import { marksOf } from '../outline/noteMarks.ts';
import { NoteList } from '../outline/NoteList.tsx';
import { openNoteInCell } from '../outline/outlineEdits.ts';
import { outlineOf } from '../outline/outlineState.ts';
import { rowKey } from '../outline/rowKey.ts';
import { buttonClasses } from '../ui/Button.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { cellList } from './cellList.ts';
import { columnName, rowName } from './gridWords.ts';
import { seenWords } from './noteWords.ts';
import styles from './GridTable.module.css';

export interface CellNotesProps {
  readonly actor: Actor;
  readonly row: CellRow;
  readonly notes: readonly PostIt[];
}

/** The notes of a cell, each with its standing in words, and the way to write one more. */
export function CellNotes({ actor, row, notes }: CellNotesProps) {
  const t = useText();
  const aliases = useAliases();
  const { board } = useWorkspace();
  const nameId = useId();
  const { snapshot } = board;
  const marks = marksOf(snapshot, {});
  const list = cellList({ actorId: actor.id, row });
  return (
    <div className={styles.cell}>
      <VisuallyHidden>
        <span id={nameId}>
          {t('grid.cellName', { column: columnName(t, actor, aliases), row: rowName(t, row) })}
        </span>
      </VisuallyHidden>
      <NoteList
        list={list}
        notes={foldStacks(snapshot, notes)}
        labelledBy={nameId}
        marksOf={(note) => ({
          ...marks(note),
          seen: seenWords(t, note),
        })}
      />
      <WriteHere actor={actor} row={row} list={list} />
    </div>
  );
}

function WriteHere({ actor, row, list }: { actor: Actor; row: CellRow; list: string }) {
  const t = useText();
  const aliases = useAliases();
  const workspace = useWorkspace();
  const key = rowKey(list, null);
  const isCurrent = useStore(outlineOf(workspace), (state) => state.current === key);
  if (!mayAddPostIts(workspace) || isOnlyShown(workspace)) return null;
  const cell = t('grid.cellName', { column: columnName(t, actor, aliases), row: rowName(t, row) });
  return (
    <button
      type="button"
      className={joinClasses(buttonClasses('plain'), styles.write)}
      data-row={key}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={t('grid.writeIn', { cell })}
      // The note that is open closes with the tap, and what is below it moves: the tap must still be this button's.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => openNoteInCell(workspace, { actorId: actor.id, row }, list)}
    >
      <Plus aria-hidden />
      {t('grid.writeHere')}
    </button>
  );
}
