import { useEffect, useRef, useState, type RefObject } from 'react';
import { POST_IT_TEXT_MAX } from '../../shared/model/postIt.ts';
import { tellOnce } from '../actions/tellRefusal.ts';
import type { BoardDocument } from '../document/board.ts';
import type { TextSession, TextState } from '../document/textSession.ts';

/** What a text field needs to write into a note. */
export interface NoteTyping {
  readonly text: string;
  /** The field's text is now this. */
  type(text: string): void;
  /** An input method starts or ends composing a letter: meanwhile the field is left alone. */
  onCompositionStart(): void;
  onCompositionEnd(): void;
  undo(): void;
  redo(): void;
}

type TypingField = HTMLTextAreaElement;

function moveCaret(field: TypingField | null, { text, mapIndex }: TextState): void {
  if (!field || document.activeElement !== field) return;
  const start = mapIndex(field.selectionStart);
  const end = mapIndex(field.selectionEnd);
  // Set at once, so that the field does not jump to its end when React writes the same text.
  field.value = text;
  field.setSelectionRange(start, end);
}

/**
 * Binds a text field to a note: letters go into the document as they are typed and merge with
 * what others type in the same note; the caret stays with its words. Closing the field makes one
 * step of undo.
 */
export function useNoteTyping(
  board: BoardDocument,
  id: string,
  field: RefObject<TypingField | null>,
): NoteTyping {
  const session = useRef<TextSession | null>(null);
  const tell = useRef<ReturnType<typeof tellOnce> | null>(null);
  const [text, setText] = useState(() => board.snapshot.postIt.get(id)?.text ?? '');

  useEffect(() => {
    const opened = board.openTextSession('postIt', id, 'text');
    session.current = opened;
    tell.current = tellOnce();
    setText(opened.text);
    const stop = opened.onRemote((state) => {
      moveCaret(field.current, state);
      setText(state.text);
    });
    return () => {
      stop();
      opened.close();
      session.current = null;
    };
  }, [board, id, field]);

  return {
    text,
    type(next) {
      const result = session.current?.change(next.slice(0, POST_IT_TEXT_MAX));
      if (!result) return;
      tell.current?.(result);
      if (!result.ok) return;
      if (result.value.text !== next) moveCaret(field.current, result.value);
      setText(result.value.text);
    },
    onCompositionStart: () => session.current?.hold(),
    onCompositionEnd: () => session.current?.release(),
    undo: () => void session.current?.undo(),
    redo: () => void session.current?.redo(),
  };
}
