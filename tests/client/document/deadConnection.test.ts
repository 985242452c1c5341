import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ANSWER_WITHIN, watchDeadConnection } from '../../../client/document/deadConnection.ts';

let unanswered = 0;
let heard = 0;
const restart = vi.fn();
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  unanswered = 0;
  heard = Date.now();
  restart.mockReset();
  stop = watchDeadConnection({ unanswered: () => unanswered, lastHeard: () => heard, restart });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('a quiet connection that nothing was sent over is left alone', () => {
  vi.advanceTimersByTime(10 * ANSWER_WITHIN);
  expect(restart).not.toHaveBeenCalled();
});

test('silence after something was sent ends it', () => {
  unanswered = 1;
  vi.advanceTimersByTime(2 * ANSWER_WITHIN);
  expect(restart).toHaveBeenCalledTimes(1);
});

test('silence ends it also where the clock was set back by an hour', () => {
  unanswered = 1;
  vi.advanceTimersByTime(3000);
  vi.setSystemTime(Date.now() - 3_600_000);
  vi.advanceTimersByTime(2 * ANSWER_WITHIN);
  expect(restart).toHaveBeenCalledTimes(1);
});

test('a server that speaks is only slow', () => {
  unanswered = 1;
  for (let second = 0; second < 60; second++) {
    vi.advanceTimersByTime(1000);
    heard = Date.now();
  }
  expect(restart).not.toHaveBeenCalled();
});

test('after its end it does nothing', () => {
  unanswered = 1;
  stop();
  vi.advanceTimersByTime(10 * ANSWER_WITHIN);
  expect(restart).not.toHaveBeenCalled();
});
