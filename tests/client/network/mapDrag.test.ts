import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRemoteFigures, dragName } from '../../../client/network/mapDrag.ts';
import { ID_PATTERN, newId } from '../../../shared/model/ids.ts';

const [mum, nana, ada, ben] = [newId(), newId(), newId(), newId()];

function frame(by: string, moved: readonly (readonly [string, number, number])[], gone: string[] = []) {
  const dragging = moved.map(([id, x, y]) => [dragName(id), x, y] as const);
  return { boardId: 'board', people: [{ participantId: by, pointer: null, typing: null, dragging }], gone };
}

describe('figures that others move', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('show where they have them, by a name that is no record of the board', () => {
    expect(dragName(mum)).not.toBe(mum);
    expect(dragName(dragName(mum))).toBe(mum);
    const remote = createRemoteFigures(() => true, vi.fn());
    remote.takeFrame(frame(ada, [[mum, 10, 20]]));
    expect(remote.spots()).toEqual(new Map([[mum, { x: 10, y: 20 }]]));
  });

  it('stay with whoever has them first', () => {
    const remote = createRemoteFigures(() => true, vi.fn());
    remote.takeFrame(frame(ada, [[mum, 10, 20]]));
    remote.takeFrame(frame(ben, [[mum, 99, 99]]));
    expect(remote.spots().get(mum)).toEqual({ x: 10, y: 20 });
  });

  it('stay there after being let go until the change arrives', () => {
    const remote = createRemoteFigures(() => true, vi.fn());
    remote.takeFrame(frame(ada, [[mum, 10, 20]]));
    remote.takeFrame(frame(ada, []));
    expect(remote.spots().has(mum)).toBe(true);
    remote.rested(mum);
    expect(remote.spots().has(mum)).toBe(false);
  });

  it('come back where they lay when nothing arrives', () => {
    const changed = vi.fn();
    const remote = createRemoteFigures(() => true, changed);
    remote.takeFrame(frame(ada, [[nana, 10, 20]]));
    remote.takeFrame({ boardId: 'board', people: [], gone: [ada] });
    vi.runAllTimers();
    expect(remote.spots().size).toBe(0);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('move in the network that they are moved in, and in no other one', () => {
    const [scenario, other] = [newId(), newId()];
    const name = dragName(mum, scenario);
    expect(name).toMatch(ID_PATTERN);
    const moved = {
      boardId: 'board',
      people: [{ participantId: ada, pointer: null, typing: null, dragging: [[name, 10, 20] as const] }],
      gone: [],
    };
    const isFigure = (id: string) => id === mum;
    const shown = (id: string | null) => {
      const remote = createRemoteFigures(isFigure, vi.fn(), () => id);
      remote.takeFrame(moved);
      return remote.spots();
    };
    expect(shown(scenario)).toEqual(new Map([[mum, { x: 10, y: 20 }]]));
    expect(shown(other).size).toBe(0);
    expect(shown(null).size).toBe(0);
  });

  it('are those of the map only', () => {
    const remote = createRemoteFigures((id) => id === mum, vi.fn());
    remote.takeFrame(frame(ada, [[nana, 10, 20]]));
    expect(remote.spots().size).toBe(0);
  });
});
