import { recall, remember } from './deviceMemory.ts';

export const THEME_CHOICES = ['system', 'light', 'dark', 'contrast'] as const;
/** What somebody chose on this device. */
export type ThemeChoice = (typeof THEME_CHOICES)[number];
/** What is on screen. */
export type Theme = Exclude<ThemeChoice, 'system'>;

const listeners = new Set<() => void>();
const systemQueries = ['(forced-colors: active)', '(prefers-contrast: more)', '(prefers-color-scheme: dark)'];

export function parseThemeChoice(kept: string | null): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === kept) ?? 'system';
}

/** The theme for a choice; `asks` answers a media query. */
export function resolveTheme(choice: ThemeChoice, asks: (query: string) => boolean): Theme {
  if (choice !== 'system') return choice;
  if (asks('(forced-colors: active)') || asks('(prefers-contrast: more)')) return 'contrast';
  return asks('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

export function currentThemeChoice(): ThemeChoice {
  return parseThemeChoice(recall('theme'));
}

export function currentTheme(): Theme {
  return resolveTheme(currentThemeChoice(), (query) => matchMedia(query).matches);
}

function applyTheme(): void {
  document.documentElement.dataset.theme = currentTheme();
  for (const listener of listeners) listener();
}

export function chooseTheme(choice: ThemeChoice): void {
  remember('theme', choice === 'system' ? null : choice);
  applyTheme();
}

/** Calls back after each change of theme, the device's own changes included. */
export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts the kept theme on the page and follows the device. Call once, before the first paint. */
export function startThemes(): void {
  applyTheme();
  for (const query of systemQueries) matchMedia(query).addEventListener('change', applyTheme);
}

/** Whether this device asks for no motion. */
export function wantsStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
