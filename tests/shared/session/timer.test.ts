import { describe, expect, it } from 'vitest';
import {
  addToTimer,
  pauseTimer,
  resumeTimer,
  secondsLeft,
  startTimer,
  timeLeft,
} from '../../../shared/session/timer.ts';

const MINUTE = 60_000;

describe('a timer', () => {
  it('counts down to nothing and on', () => {
    const timer = startTimer(5, 1000);
    expect(timeLeft(timer, 1000)).toBe(5 * MINUTE);
    expect(timeLeft(timer, 1000 + 6 * MINUTE)).toBe(-MINUTE);
  });

  it('stands still and goes on from there', () => {
    const still = pauseTimer(startTimer(5, 0), MINUTE);
    expect(timeLeft(still, 99 * MINUTE)).toBe(4 * MINUTE);
    expect(pauseTimer(still, 99 * MINUTE)).toBe(still);
    expect(resumeTimer(still, 99 * MINUTE).endsAt).toBe(103 * MINUTE);
  });

  it('takes another minute, running, held or over', () => {
    expect(timeLeft(addToTimer(startTimer(5, 0), 1, MINUTE), MINUTE)).toBe(5 * MINUTE);
    expect(timeLeft(addToTimer(pauseTimer(startTimer(5, 0), MINUTE), 1, 0), 0)).toBe(5 * MINUTE);
    expect(timeLeft(addToTimer(startTimer(5, 0), 1, 9 * MINUTE), 9 * MINUTE)).toBe(MINUTE);
  });

  it('turns to the next second at the same moment everywhere', () => {
    const timer = startTimer(1, 0);
    expect(secondsLeft(timer, 0)).toBe(60);
    expect(secondsLeft(timer, 1)).toBe(60);
    expect(secondsLeft(timer, 1000)).toBe(59);
    expect(secondsLeft(timer, MINUTE)).toBe(0);
    expect(secondsLeft(timer, MINUTE + 999)).toBe(0);
    expect(secondsLeft(timer, MINUTE + 1000)).toBe(-1);
  });
});
