import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '../../../shared/geometry/box.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { makeRoom } from '../../../shared/layout/makeRoom.ts';
import { postItBox } from '../../../shared/layout/whereabouts.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { aBoard, aLane, aNote, aTheme } from '../../support/records.ts';
import { withRecords } from '../../support/withRecords.ts';

const theme = aTheme({ id: 'theme00000000001', place: ['board', 0, 0, 'a0'] });

/** The board after the moves. */
function after(board: BoardSnapshot, moves: ReturnType<typeof makeRoom>): BoardSnapshot {
  const postIts = moves.flatMap(({ id, place }) => {
    const note = board.postIt.get(id);
    return note ? [{ ...note, place }] : [];
  });
  return withRecords(board, { postIts });
}

function overlaps(board: BoardSnapshot): number {
  const boxes = [...board.postIt.values()].map((note) => postItBox(board, note));
  const themeBox = layoutOf(board).themes.get(theme.id)?.box;
  if (!themeBox) throw new Error('no theme');
  return boxes.filter((box) => boxesOverlap(box, themeBox)).length;
}

describe('makeRoom', () => {
  it('moves loose notes from under a theme to free spots below it', () => {
    const notes = [0, 210, 420].map((x) => aNote({ place: ['board', x, 60, 'a0'] }));
    const far = aNote({ place: ['board', 2000, 2000, 'a0'] });
    const board = aBoard({ themes: [theme], notes: [...notes, far] });
    const moves = makeRoom(board, [theme.id]);
    expect(moves.map(({ id }) => id)).not.toContain(far.id);
    const moved = after(board, moves);
    expect(overlaps(board)).toBeGreaterThan(1);
    expect(overlaps(moved)).toBe(0);
    const boxes = [...moved.postIt.values()].map((note) => postItBox(moved, note));
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
  });

  it('keeps a note of a lane in its lane', () => {
    const lane = aLane({ place: ['board', 0, 0, 'a0'] });
    const note = aNote({ lane: lane.id, place: ['lane', 30, 400, 'a0'] });
    const inLane = { ...theme, place: ['board', 0, 380, 'a0'] as const };
    const [move] = makeRoom(aBoard({ themes: [inLane], notes: [note], lanes: [lane] }), [theme.id]);
    expect(move?.place[0]).toBe('lane');
    expect(move?.place[2]).toBeGreaterThan(400);
  });

  it('leaves a note where it is when its lane is full, and one that may not be moved', () => {
    const lane = aLane({ place: ['board', 0, 0, 'a0'], height: 700 });
    const note = aNote({ lane: lane.id, place: ['lane', 30, 400, 'a0'] });
    const inLane = { ...theme, place: ['board', 0, 380, 'a0'] as const };
    const others = [1, 2, 3, 4, 5].map((column) =>
      aNote({ lane: lane.id, place: ['lane', 20 + column * 216, 380, 'a0'] }),
    );
    const board = aBoard({ themes: [inLane], notes: [note, ...others], lanes: [lane] });
    expect(makeRoom(board, [theme.id]).map(({ id }) => id)).not.toContain(note.id);
    const loose = aNote({ place: ['board', 10, 60, 'a0'] });
    expect(makeRoom(aBoard({ themes: [theme], notes: [loose] }), [theme.id], () => false)).toEqual([]);
  });

  it('touches nothing that lies in themes and stacks', () => {
    const own = aNote({ place: ['theme', theme.id, 'a0'] });
    const stacked = aNote({ place: ['stack', own.id, 5, 60, 'a0'] });
    expect(makeRoom(aBoard({ themes: [theme], notes: [own, stacked] }), [theme.id])).toEqual([]);
  });
});
