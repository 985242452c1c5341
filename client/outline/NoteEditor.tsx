import { useEffect, useLayoutEffect, useRef } from 'react';
import { POST_IT_TEXT_MAX, type PostIt } from '../../shared/model/postIt.ts';
import { isLong, splitText } from '../../shared/queries/splitText.ts';
import { mayAddPostIts } from '../actions/selected.ts';
import { splitNote } from '../actions/splitNote.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { stopEditing } from '../selection/selection.ts';
import { useNoteTyping } from '../typing/useNoteTyping.ts';
import { Button } from '../ui/Button.tsx';
import { openNoteBehind } from './outlineEdits.ts';
import styles from './NoteRow.module.css';

export interface NoteEditorProps {
  readonly note: PostIt;
  /** The list in which it is written: the next note opens there too. */
  readonly list: string;
  /** Ends the typing and gives the focus back to the row. */
  onStop(): void;
}

/** The text field in place of a note's words. Enter goes on to the next note, Shift and Enter begins a line, Escape stops. */
export function NoteEditor({ note, list, onStop }: NoteEditorProps) {
  const t = useText();
  const workspace = useWorkspace();
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useNoteTyping(workspace.board, note.id, field);
  const { text } = typing;
  useGrowing(field, text);
  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const next = () => {
    onStop();
    if (text.trim() !== '' && mayAddPostIts(workspace)) openNoteBehind(workspace, note.id, list);
  };
  const split = () => {
    stopEditing(workspace.selection);
    const written = workspace.board.snapshot.postIt.get(note.id);
    if (written) splitNote(workspace, written, splitText(written.text));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') onStop();
    else if (event.key === 'Enter' && !event.shiftKey) next();
    else if (command && event.key.toLowerCase() === 'z') {
      if (event.shiftKey) typing.redo();
      else typing.undo();
    } else return;
    event.preventDefault();
  };
  const parts = splitText(text);
  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={t('board.noteText')}
        dir="auto"
        rows={1}
        enterKeyHint="next"
        maxLength={POST_IT_TEXT_MAX}
        spellCheck
        value={text}
        onChange={(event) => typing.type(event.target.value)}
        onCompositionStart={typing.onCompositionStart}
        onCompositionEnd={typing.onCompositionEnd}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (workspace.selection.getState().editing === note.id) stopEditing(workspace.selection);
        }}
      />
      {(parts.length > 1 || isLong(text)) && (
        <p className={styles.nudge} role="status">
          {t('outline.long')}
          {parts.length > 1 && (
            <Button
              // The field keeps the focus: losing it would end the typing before the press arrives.
              onPointerDown={(event) => event.preventDefault()}
              onClick={split}
            >
              {t('outline.splitInto', { count: parts.length })}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

/** The field is as high as its words; set by script because not every browser sizes fields by their content. */
function useGrowing(field: React.RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [field, text]);
}
