import { useEffect, useState } from 'react';
import type { RecordChange } from '../../shared/document/project.ts';
import { sameValue } from '../../shared/model/field.ts';
import { postItTable, type PostIt } from '../../shared/model/postIt.ts';
import type { BoardDocument } from '../document/board.ts';

/** Others' changes are shown together after this time, in ms: sixty people who type must not keep a phone busy with drawing lists. */
const REMOTE_PAUSE = 250;

// The keys of the table's fields are those of a note.
const NOTE_FIELDS = Object.keys(postItTable.fields) as (keyof PostIt)[];

/** Whether a change is nothing but letters in a note. */
function isTyped({ kind, before, after }: RecordChange): boolean {
  if (kind !== 'postIt' || !before || !after) return false;
  // A change of the kind postIt holds notes.
  const [old, now] = [before as PostIt, after as PostIt];
  return NOTE_FIELDS.every((field) => field === 'text' || sameValue(old[field], now[field]));
}

/**
 * Calls back after each change of one's own at once, and after others' changes, or letters, at most once in a
 * while: the field shows what is typed by itself. Returns how to stop.
 */
export function followBoard(board: Pick<BoardDocument, 'onChange'>, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    changed();
  };
  const stop = board.onChange((changes, local) => {
    if (local && !changes.every(isTyped)) tell();
    else timer ??= setTimeout(tell, REMOTE_PAUSE);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** Renders when the lists have changed; the number grows each time. */
export function useListVersion(board: BoardDocument): number {
  const [version, setVersion] = useState(board.version);
  useEffect(() => {
    const changed = () => setVersion(board.version);
    // What came between the first rendering and now.
    changed();
    return followBoard(board, changed);
  }, [board]);
  return version;
}
