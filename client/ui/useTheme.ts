import { useSyncExternalStore } from 'react';
import { currentTheme, currentThemeChoice, onThemeChange } from './themes.ts';
import type { Theme, ThemeChoice } from './themes.ts';

/** The theme on screen; renders again when it changes. */
export function useTheme(): Theme {
  return useSyncExternalStore(onThemeChange, currentTheme, () => 'light');
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(onThemeChange, currentThemeChoice, () => 'system');
}
