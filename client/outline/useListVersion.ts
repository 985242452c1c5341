import { useEffect, useState } from 'react';
import type { BoardDocument } from '../document/board.ts';

/** Others' changes are shown together after this time, in ms: sixty people who type must not keep a phone busy with drawing lists. */
const REMOTE_PAUSE = 250;

/** Calls back after each change of one's own at once, and after others' changes at most once in a while. Returns how to stop. */
export function followBoard(board: Pick<BoardDocument, 'onChange'>, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    changed();
  };
  const stop = board.onChange((_changes, local) => {
    if (local) tell();
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
