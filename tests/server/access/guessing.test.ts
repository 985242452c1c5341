import { describe, expect, it } from 'vitest';
import { createGuessing, type Guessing } from '../../../server/access/guessing.ts';

/** A clock that stands still until it is told to move; waiting goes on only then. */
function createStoppedClock() {
  let time = 0;
  let waiting: { until: number; go: () => void }[] = [];
  return {
    now: () => time,
    wait: (milliseconds: number) =>
      new Promise<void>((go) => waiting.push({ until: time + milliseconds, go })),
    get waiting() {
      return waiting.length;
    },
    async pass(milliseconds: number) {
      time += milliseconds;
      const due = waiting.filter(({ until }) => until <= time);
      waiting = waiting.filter(({ until }) => until > time);
      for (const { go } of due) go();
      await Promise.resolve();
    },
  };
}

async function useUp(guessing: Guessing, address: string): Promise<void> {
  for (let wrong = 0; wrong < 30; wrong++) await guessing.begin(address);
}

describe('createGuessing', () => {
  it('lets 30 wrong tries pass at once and makes the next one wait a second', async () => {
    const clock = createStoppedClock();
    const guessing = createGuessing(clock);
    await useUp(guessing, 'a');
    let begun = false;
    const late = guessing.begin('a').then(() => (begun = true));
    await Promise.resolve();
    expect(begun).toBe(false);
    expect(clock.waiting).toBe(1);
    await clock.pass(1000);
    await late;
    expect(begun).toBe(true);
  });

  it('never delays another address', async () => {
    const clock = createStoppedClock();
    const guessing = createGuessing(clock);
    await useUp(guessing, 'a');
    expect(await guessing.begin('b')).not.toBeNull();
    expect(clock.waiting).toBe(0);
  });

  it('does not count right tries: a hall of 300 behind one address comes in without delay', async () => {
    const clock = createStoppedClock();
    const guessing = createGuessing(clock);
    for (let person = 0; person < 300; person++) (await guessing.begin('hall'))?.right();
    expect(clock.waiting).toBe(0);
  });

  it('keeps at most 20 waiting and tells the others at once', async () => {
    const clock = createStoppedClock();
    const guessing = createGuessing(clock);
    await useUp(guessing, 'a');
    const tries = Array.from({ length: 50 }, () => guessing.begin('a'));
    expect(clock.waiting).toBe(20);
    expect(await Promise.all(tries.slice(20))).toEqual(Array(30).fill(null));
    await clock.pass(1000);
    expect((await Promise.all(tries.slice(0, 20))).every((attempt) => attempt !== null)).toBe(true);
  });

  it('row 80: gains nothing by sending 10,000 guesses at once: 30 go through, 20 wait', async () => {
    const clock = createStoppedClock();
    const guessing = createGuessing(clock);
    let through = 0;
    for (let guess = 0; guess < 10_000; guess++)
      void guessing.begin('a').then((attempt) => attempt && through++);
    await Promise.resolve();
    await Promise.resolve();
    expect(through).toBe(30);
    expect(clock.waiting).toBe(20);
  });

  it('gives 30 tries back in a minute, also after the clock was set back', async () => {
    const clock = createStoppedClock();
    const guessing = createGuessing(clock);
    await useUp(guessing, 'a');
    await clock.pass(-5000);
    await guessing.begin('b');
    await clock.pass(65_000);
    await useUp(guessing, 'a');
    expect(clock.waiting).toBe(0);
  });
});
