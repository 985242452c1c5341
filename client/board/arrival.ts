import { livePostIts } from '../../shared/queries/postIts.ts';
import type { BoardDocument } from '../document/board.ts';

const found = new WeakMap<BoardDocument, number>();

/** Remembers how many notes were there when the board first came: later ones make nobody a late comer. */
export function watchArrival(board: BoardDocument): void {
  const look = () => {
    if (board.status.state !== 'saved' || found.has(board)) return;
    found.set(board, livePostIts(board.snapshot).length);
    stop();
  };
  const stop = board.subscribe(look);
  look();
}

/** Notes that were there on arrival; null before the board has come. */
export function foundOnArrival(board: BoardDocument): number | null {
  return found.get(board) ?? null;
}
