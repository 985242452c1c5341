import { describe, expect, it } from 'vitest';
import { createBrokenOutBook } from '../../../server/session/brokenOutBook.ts';
import type { BoardWriters } from '../../../server/session/authorship.ts';

const people = (count: number) => new Set(Array.from({ length: count }, (_, index) => `p${index}`));

function setUp() {
  const writers = new Map<string, BoardWriters | Error>();
  const changed: string[] = [];
  const errors: unknown[] = [];
  let counted = 0;
  let tell = (_boardId: string) => {};
  const timers = new Set<() => void>();
  const authorship = {
    list: async () => [],
    onAuthored: () => () => {},
    async writers(boardId: string) {
      counted += 1;
      const found = writers.get(boardId) ?? { byCohort: new Map(), others: new Set<string>() };
      if (found instanceof Error) throw found;
      return found;
    },
    onWriters(listener: (boardId: string) => void) {
      tell = listener;
      return () => void (tell = () => {});
    },
  };
  const after = (_milliseconds: number, run: () => void) => {
    timers.add(run);
    return () => timers.delete(run);
  };
  const book = createBrokenOutBook(
    authorship,
    after,
    (boardId) => void changed.push(boardId),
    (error) => void errors.push(error),
  );
  return {
    ...{ writers, changed, errors, timers, book },
    tell: (boardId: string) => tell(boardId),
    counted: () => counted,
    wrote: (boardId: string, north: number) =>
      void writers.set(boardId, { byCohort: new Map([['north', people(north)]]), others: new Set() }),
    async runTimers() {
      for (const run of [...timers]) {
        timers.delete(run);
        run();
      }
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('createBrokenOutBook', () => {
  it('knows a board once somebody follows it, and tells when its cohorts are others', async () => {
    const { book, wrote, changed, tell, runTimers } = setUp();
    wrote('board', 5);
    expect(book.get('board')).toEqual([]);
    await book.follow('board');
    expect(book.get('board')).toEqual(['north']);
    wrote('board', 4);
    tell('board');
    await runTimers();
    expect(book.get('board')).toEqual([]);
    expect(changed).toEqual(['board', 'board']);
  });

  it('counts once for a burst of notes, and not for boards that nobody follows', async () => {
    const { book, counted, changed, tell, runTimers, timers } = setUp();
    await book.follow('board');
    for (let note = 0; note < 50; note += 1) tell('board');
    tell('other');
    expect(timers.size).toBe(1);
    await runTimers();
    expect([counted(), changed]).toEqual([2, []]);
  });

  it('shows nothing of a board that can not be read, and goes on', async () => {
    const { book, writers, errors, wrote, tell, runTimers } = setUp();
    writers.set('board', new Error('not readable'));
    await book.follow('board');
    expect([book.get('board'), errors.length]).toEqual([[], 1]);
    wrote('board', 6);
    tell('board');
    await runTimers();
    expect(book.get('board')).toEqual(['north']);
  });

  it('forgets', async () => {
    const { book, wrote, tell, timers } = setUp();
    wrote('board', 5);
    await book.follow('board');
    tell('board');
    book.forget('board');
    expect([book.get('board'), timers.size]).toEqual([[], 0]);
    book.close();
    tell('board');
    expect(timers.size).toBe(0);
  });
});
