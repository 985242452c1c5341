import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Throttle } from '../../../client/session/throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Throttle', () => {
  it('lets the first through at once, then the newest of each pause', () => {
    const passed: number[] = [];
    const throttle = new Throttle<number>(50, (value) => passed.push(value));
    for (const value of [1, 2, 3]) throttle.put(value);
    expect(passed).toEqual([1]);
    vi.advanceTimersByTime(50);
    expect(passed).toEqual([1, 3]);
    vi.advanceTimersByTime(200);
    throttle.put(4);
    expect(passed).toEqual([1, 3, 4]);
  });

  it('passes what waits when flushed, and nothing once stopped', () => {
    const passed: number[] = [];
    const throttle = new Throttle<number>(50, (value) => passed.push(value));
    for (const value of [1, 2]) throttle.put(value);
    throttle.flush();
    for (const value of [3, 4]) throttle.put(value);
    throttle.stop();
    vi.advanceTimersByTime(500);
    expect(passed).toEqual([1, 2, 3]);
  });
});
