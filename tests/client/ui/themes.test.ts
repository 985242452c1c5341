import { expect, test } from 'vitest';
import { parseThemeChoice, resolveTheme } from '../../../client/ui/themes.ts';

const asking =
  (...matching: string[]) =>
  (query: string) =>
    matching.includes(query);

test('a choice stands whatever the device asks for', () => {
  expect(resolveTheme('light', asking('(prefers-color-scheme: dark)'))).toBe('light');
  expect(resolveTheme('contrast', asking())).toBe('contrast');
});

test('without a choice the device decides, contrast before dark', () => {
  expect(resolveTheme('system', asking())).toBe('light');
  expect(resolveTheme('system', asking('(prefers-color-scheme: dark)'))).toBe('dark');
  const both = asking('(prefers-color-scheme: dark)', '(prefers-contrast: more)');
  expect(resolveTheme('system', both)).toBe('contrast');
  expect(resolveTheme('system', asking('(forced-colors: active)'))).toBe('contrast');
});

test('what was kept and is no theme reads as no choice', () => {
  expect(parseThemeChoice('dark')).toBe('dark');
  expect(parseThemeChoice('purple')).toBe('system');
  expect(parseThemeChoice(null)).toBe('system');
});
