import { useEffect, useLayoutEffect, useRef } from 'react';
import { worldToScreen, type Camera } from '../../../shared/geometry/camera.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import { LINE_HEIGHT, POST_IT_PADDING, type FittedText } from '../../../shared/layout/fitText.ts';
import { POST_IT_SIDE, POST_IT_TEXT_MAX, type PostIt } from '../../../shared/model/postIt.ts';
import { addNoteAfter } from '../../actions/newPostIt.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useNoteTyping } from '../../typing/useNoteTyping.ts';
import { useText } from '../../i18n/useText.ts';
import { stopEditing } from '../../selection/selection.ts';
import { NOTE_WEIGHT } from '../paint/typeface.ts';
import styles from './TextEditor.module.css';

export interface TextEditorProps {
  readonly note: PostIt;
  /** The note's top left corner, world units. */
  readonly at: Point;
  /** Fits a text as the painters do, so that a letter stands where it will rest. */
  fit(text: string): FittedText;
  readonly followCamera: (follow: (camera: Camera) => void) => () => void;
}

/** The text field over a note that is being written: the browser's own, so that every keyboard, dictation and screen reader works. */
export function TextEditor({ note, at, fit, followCamera }: TextEditorProps) {
  const t = useText();
  const workspace = useWorkspace();
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useNoteTyping(workspace.board, note.id, field);
  const { text } = typing;
  const fitted = fit(text);

  useLayoutEffect(
    () =>
      followCamera((camera) => {
        const { x, y } = worldToScreen(camera, at);
        if (field.current) field.current.style.transform = `translate(${x}px, ${y}px) scale(${camera.zoom})`;
      }),
    [followCamera, at],
  );
  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') stopEditing(workspace.selection);
    else if (event.key === 'Enter' && (command || !event.shiftKey)) {
      event.preventDefault();
      stopEditing(workspace.selection);
      if (command || text.trim() !== '') addNoteAfter(workspace, note.id);
    } else if (command && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      if (event.shiftKey) typing.redo();
      else typing.undo();
    }
  };

  return (
    <textarea
      ref={field}
      className={styles.field}
      aria-label={t('board.noteText')}
      dir="auto"
      maxLength={POST_IT_TEXT_MAX}
      spellCheck
      value={text}
      onChange={(event) => typing.type(event.target.value)}
      onCompositionStart={typing.onCompositionStart}
      onCompositionEnd={typing.onCompositionEnd}
      onKeyDown={onKeyDown}
      onBlur={() => stopEditing(workspace.selection)}
      style={{
        width: POST_IT_SIDE[note.size],
        height: POST_IT_SIDE[note.size],
        padding: POST_IT_PADDING[note.size],
        fontSize: fitted.fontSize,
        fontWeight: NOTE_WEIGHT,
        lineHeight: LINE_HEIGHT,
        overflow: fitted.cut ? 'auto' : 'hidden',
      }}
    />
  );
}
