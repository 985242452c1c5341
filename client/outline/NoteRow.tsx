import { Check, Lock } from 'lucide-react';
import { memo, useRef } from 'react';
import { useStore } from 'zustand';
import type { PostIt } from '../../shared/model/postIt.ts';
import { isBlank } from '../../shared/queries/postIts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { stopEditing } from '../selection/selection.ts';
import { useFact } from '../session/useFact.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { outlineOf } from './outlineState.ts';
import { rowKey } from './rowKey.ts';
import styles from './NoteRow.module.css';

export interface NoteRowProps {
  readonly note: PostIt;
  readonly list: string;
  /** Where it belongs, where the list does not say so itself. */
  readonly laneTitle?: string | undefined;
}

/** One note of a list: its words as a button that selects it, or the field in which they are written. */
export const NoteRow = memo(function NoteRow({ note, list, laneTitle }: NoteRowProps) {
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
      className={joinClasses(styles.row, isSelected && styles.selected)}
      data-color={note.color}
      data-size={note.size}
    >
      {isEditing ? (
        <NoteEditor note={note} list={list} onStop={stop} />
      ) : (
        <RowButton
          note={note}
          rowKey={key}
          isCurrent={isCurrent}
          isSelected={isSelected}
          laneTitle={laneTitle}
        />
      )}
    </li>
  );
});

interface RowButtonProps {
  readonly note: PostIt;
  readonly rowKey: string;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly laneTitle: string | undefined;
}

/** What happens at a press is decided for the whole list, in Outline. */
function RowButton({ note, rowKey: key, isCurrent, isSelected, laneTitle }: RowButtonProps) {
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
        <Marks note={note} laneTitle={laneTitle} />
      </span>
    </button>
  );
}

/** What stands under the words: done, locked, where it belongs, who wrote it (where the round shows names), and the colour for those who do not see it. */
function Marks({ note, laneTitle }: { note: PostIt; laneTitle: string | undefined }) {
  const t = useText();
  const { session, boardId, participantId } = useWorkspace();
  const isLocked = useFact(session, ({ items }) => items.board[boardId]?.locked?.includes(note.id) ?? false);
  const author = useFact(session, ({ items }) => {
    const writer = items.author[note.id]?.participantId;
    return writer && writer !== participantId ? (items.person[writer]?.name ?? '') : '';
  });
  return (
    <>
      {note.color !== 'yellow' && (
        <span className={styles.color}>
          <VisuallyHidden>, </VisuallyHidden>
          {t(`ui.colour.${note.color}`)}
        </span>
      )}
      {(note.done || isLocked || laneTitle || author) && (
        <span className={styles.marks}>
          {note.done && (
            <span className={styles.mark}>
              <Check aria-hidden />
              {t('outline.done')}
            </span>
          )}
          {isLocked && (
            <span className={styles.mark}>
              <Lock aria-hidden />
              {t('outline.locked')}
            </span>
          )}
          {laneTitle && <span className={styles.mark}>{laneTitle}</span>}
          {author && <span className={styles.mark}>{author}</span>}
        </span>
      )}
    </>
  );
}
