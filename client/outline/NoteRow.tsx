import { Check } from 'lucide-react';
import { memo, useRef } from 'react';
import { useStore } from 'zustand';
import { isImagined } from '../../shared/model/imagined.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import { isBlank } from '../../shared/queries/postIts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { stopEditing } from '../selection/selection.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import { NoteEditor } from './NoteEditor.tsx';
import type { NoteMarks } from './noteMarks.ts';
import { outlineOf } from './outlineState.ts';
import { RowMarks } from './RowMarks.tsx';
import { rowKey } from './rowKey.ts';
import { StackToggle } from './StackToggle.tsx';
import styles from './NoteRow.module.css';

export interface NoteRowProps extends NoteMarks {
  readonly note: PostIt;
  readonly list: string;
  /** How many notes of its stack are folded under it here. */
  readonly below?: number;
  readonly isUnfolded?: boolean;
  /** Whether it lies below another note on a stack. */
  readonly isBelow?: boolean;
}

/** One note of a list: its words as a button that selects it, or the field in which they are written. */
export const NoteRow = memo(function NoteRow(props: NoteRowProps) {
  const { note, list, below = 0, isUnfolded = false, isBelow = false, ...marks } = props;
  const workspace = useWorkspace();
  const key = rowKey(list, note.id);
  const outline = outlineOf(workspace);
  const isCurrent = useStore(outline, (state) => state.current === key);
  const isSelected = useStore(workspace.selection, (state) => state.ids.has(note.id));
  const isEditing = useStore(workspace.selection, (state) => state.editing === note.id) && isCurrent;
  const item = useRef<HTMLLIElement>(null);
  const stop = () => {
    stopEditing(workspace.selection);
    // The button comes back with the next rendering.
    requestAnimationFrame(() => {
      if (workspace.selection.getState().editing === null) item.current?.querySelector('button')?.focus();
    });
  };
  return (
    <li
      ref={item}
      className={joinClasses(
        styles.row,
        isSelected && styles.selected,
        isBelow && styles.below,
        below > 0 && styles.stacked,
      )}
      data-color={note.color}
      data-size={note.size}
      data-imagined={isImagined(note) || undefined}
    >
      {isEditing ? (
        <NoteEditor note={note} list={list} onStop={stop} />
      ) : (
        <RowButton note={note} rowKey={key} isCurrent={isCurrent} isSelected={isSelected} marks={marks} />
      )}
      {below > 0 && !isEditing && (
        <StackToggle topId={note.id} count={below + 1} isUnfolded={isUnfolded} isCurrent={isCurrent} />
      )}
    </li>
  );
});

interface RowButtonProps {
  readonly note: PostIt;
  readonly rowKey: string;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly marks: NoteMarks;
}

/** What happens at a press is decided for the whole list, in Outline. */
function RowButton({ note, rowKey: key, isCurrent, isSelected, marks }: RowButtonProps) {
  const t = useText();
  const workspace = useWorkspace();
  const choosing = useStore(outlineOf(workspace), (state) => state.choosing);
  const state = choosing ? { role: 'checkbox', 'aria-checked': isSelected } : { 'aria-pressed': isSelected };
  return (
    <button type="button" className={styles.button} data-row={key} tabIndex={isCurrent ? 0 : -1} {...state}>
      {choosing && (
        <span className={styles.box} aria-hidden>
          {isSelected && <Check />}
        </span>
      )}
      <span className={styles.body}>
        {isBlank(note) ? (
          <span className={styles.blank}>{t('bin.blank')}</span>
        ) : (
          <span className={styles.words} dir="auto">
            {note.text}
          </span>
        )}
        <RowMarks note={note} marks={marks} />
      </span>
    </button>
  );
}
