import { describe, expect, it } from 'vitest';
import { createServerClock } from '../../../client/session/serverClock.ts';

function createClocks(wall = 1_000_000) {
  const at = { wall, steady: 0 };
  return {
    at,
    pass(milliseconds: number) {
      at.wall += milliseconds;
      at.steady += milliseconds;
    },
    clocks: { wall: () => at.wall, steady: () => at.steady },
  };
}

describe('the server clock', () => {
  it('tells the server’s time on a device that is 90 s off', () => {
    const { clocks, pass } = createClocks();
    const clock = createServerClock(clocks);
    clock.heard(1_090_000);
    pass(5000);
    expect(clock.now()).toBe(1_095_000);
  });

  it('counts half of the way there and back', () => {
    const { clocks, at, pass } = createClocks();
    const clock = createServerClock(clocks);
    const askedAt = at.wall;
    pass(400);
    clock.answered(2_000_000, askedAt);
    expect(clock.now()).toBe(2_000_200);
  });

  it('knows that the device’s clock was set, and is right after the next answer', () => {
    const { clocks, at, pass } = createClocks();
    const clock = createServerClock(clocks);
    clock.heard(1_000_000);
    expect(clock.isDoubtful()).toBe(false);
    at.wall += 90_000;
    expect(clock.isDoubtful()).toBe(true);
    const askedAt = at.wall;
    pass(20);
    clock.answered(1_000_010, askedAt);
    const again = at.wall;
    pass(20);
    clock.answered(1_000_030, again);
    expect(clock.isDoubtful()).toBe(false);
    expect(clock.now()).toBe(1_000_040);
  });
});
