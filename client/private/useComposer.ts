import { useEffect, useRef, useState } from 'react';
import { POST_IT_TEXT_MAX } from '../../shared/model/postIt.ts';
import type { PrivateNote } from '../../shared/model/privateNote.ts';
import type { TextSession } from '../document/textSession.ts';
import type { PrivateDesk } from './privateDesk.ts';

/** The one field in which private notes are written and changed. */
export interface Composer {
  /** The note that is in the field; null before its first letter. */
  readonly noteId: string | null;
  readonly text: string;
  readonly lane: string | null;
  /** The field's text is now this: it is kept with each letter. */
  type(text: string): void;
  chooseLane(lane: string | null): void;
  /** Ends this note; the next one begins with an empty field. */
  next(): void;
  edit(note: PrivateNote): void;
}

/** Binds a field to one's own document: a note comes into being with its first letter. */
export function useComposer(desk: PrivateDesk, fixedLane: string | null): Composer {
  const [noteId, setNoteId] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [lane, setLane] = useState<string | null>(fixedLane);
  const session = useRef<TextSession | null>(null);

  const end = () => {
    session.current?.close();
    session.current = null;
  };
  useEffect(() => end, [desk]);

  function begin(id: string): void {
    end();
    const opened = desk.board.openTextSession('privateNote', id, 'text');
    opened.onRemote((state) => setText(state.text));
    session.current = opened;
    setNoteId(id);
  }

  return {
    noteId,
    text,
    lane,
    type(given) {
      const next = given.slice(0, POST_IT_TEXT_MAX);
      if (session.current) {
        const changed = session.current.change(next);
        if (changed.ok) setText(changed.value.text);
        return;
      }
      if (next.trim() === '') return setText(next);
      const id = desk.add(next, fixedLane ?? lane);
      if (id === null) return;
      setText(next);
      begin(id);
    },
    chooseLane(chosen) {
      setLane(chosen);
      if (noteId !== null) desk.change(noteId, { lane: chosen });
    },
    next() {
      end();
      // What was emptied is no note any more.
      if (noteId !== null && text.trim() === '') desk.change(noteId, { deleted: true });
      setNoteId(null);
      setText('');
    },
    edit(note) {
      begin(note.id);
      setText(note.text);
      setLane(note.lane);
    },
  };
}
