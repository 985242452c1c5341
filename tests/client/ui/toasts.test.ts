import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentToasts, dismissToast, onToastsChange, showToast } from '../../../client/ui/toasts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const { id } of currentToasts()) dismissToast(id);
  vi.useRealTimers();
});

test('a toast goes by itself, one with an action later', () => {
  showToast('Copied');
  showToast('Moved to the bin', { action: { label: 'Undo', run: () => {} } });
  vi.advanceTimersByTime(6000);
  expect(currentToasts().map(({ words }) => words)).toEqual(['Moved to the bin']);
  vi.advanceTimersByTime(6000);
  expect(currentToasts()).toEqual([]);
});

test('what speaks of danger stays until it is dismissed', () => {
  const id = showToast('Not saved', { tone: 'danger' });
  vi.runAllTimers();
  expect(currentToasts()).toHaveLength(1);
  dismissToast(id);
  expect(currentToasts()).toHaveLength(0);
});

test('only the newest three are shown, and followers hear of each change', () => {
  const heard = vi.fn();
  const stop = onToastsChange(heard);
  for (const words of ['one', 'two', 'three', 'four']) showToast(words);
  stop();
  expect(currentToasts().map(({ words }) => words)).toEqual(['two', 'three', 'four']);
  expect(heard).toHaveBeenCalledTimes(4);
});
