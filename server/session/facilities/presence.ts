import type { PresenceFrame, PresenceState, PresenceUp } from '../../../shared/session/presence.ts';

/** Where one board's frames go. Called at most once a tick; must be volatile, a late frame helps nobody. */
export type SendFrame = (frame: PresenceFrame) => void;

/** Timers, as the presence needs them; tests bring their own. */
export type After = (milliseconds: number, run: () => void) => () => void;

/** Cursors and live drags of the boards: gathered from everybody, sent as one frame a board and tick. */
export interface Presence {
  /** What somebody tells about themselves on a board. */
  update(boardId: string, participantId: string, up: PresenceUp): void;
  /** Clears somebody from a board. */
  leave(boardId: string, participantId: string): void;
  /** Clears everybody, as when cursors are switched off. */
  hideAll(boardId: string): void;
  /** Everybody on the board, for somebody who has just come. */
  frameOfAll(boardId: string): PresenceFrame;
  close(): void;
}

const shortestTickMilliseconds = 66;
const tickMillisecondsEach = 0.275;

/**
 * How long a board with so many people gathers what they do, in milliseconds: 15 frames a second for up to 240 people,
 * and fewer for more, since each frame goes to each of them.
 */
export function presenceTickFor(people: number): number {
  return Math.max(shortestTickMilliseconds, tickMillisecondsEach * people);
}

interface BoardPresence {
  readonly people: Map<string, PresenceState>;
  readonly changed: Set<string>;
  readonly gone: Set<string>;
  callOff: (() => void) | null;
}

/** @param after starts a timer and returns how to call it off */
export function createPresence(sendFrame: SendFrame, after: After): Presence {
  const boards = new Map<string, BoardPresence>();

  function boardOf(boardId: string): BoardPresence {
    const known = boards.get(boardId);
    if (known !== undefined) return known;
    const board: BoardPresence = { people: new Map(), changed: new Set(), gone: new Set(), callOff: null };
    boards.set(boardId, board);
    return board;
  }

  /** A board where nothing moves has no timer. */
  function wake(boardId: string, board: BoardPresence): void {
    board.callOff ??= after(presenceTickFor(board.people.size), () => tick(boardId, board));
  }

  function tick(boardId: string, board: BoardPresence): void {
    board.callOff = null;
    const people = [...board.changed].flatMap((id) => board.people.get(id) ?? []);
    const gone = [...board.gone];
    board.changed.clear();
    board.gone.clear();
    if (people.length > 0 || gone.length > 0) sendFrame({ boardId, people, gone });
    if (board.people.size === 0) boards.delete(boardId);
  }

  return {
    update(boardId, participantId, { pointer, dragging, typing }) {
      const board = boardOf(boardId);
      board.people.set(participantId, { participantId, pointer, dragging, typing });
      board.gone.delete(participantId);
      board.changed.add(participantId);
      wake(boardId, board);
    },
    leave(boardId, participantId) {
      const board = boards.get(boardId);
      if (board?.people.delete(participantId) !== true) return;
      board.changed.delete(participantId);
      board.gone.add(participantId);
      wake(boardId, board);
    },
    hideAll(boardId) {
      const board = boards.get(boardId);
      if (board === undefined) return;
      for (const id of board.people.keys()) board.gone.add(id);
      board.people.clear();
      board.changed.clear();
      wake(boardId, board);
    },
    frameOfAll: (boardId) => ({
      boardId,
      people: [...(boards.get(boardId)?.people.values() ?? [])],
      gone: [],
    }),
    close() {
      for (const board of boards.values()) board.callOff?.();
      boards.clear();
    },
  };
}
