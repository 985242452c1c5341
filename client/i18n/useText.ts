import { useSyncExternalStore } from 'react';
import { currentLanguage, getText, onLanguageChange } from './texts.ts';
import type { GetText } from './texts.ts';
import type { Language } from './languages.ts';

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, currentLanguage, currentLanguage);
}

/** `const t = useText()`: the words on screen; renders again when the language changes. */
export function useText(): GetText {
  useLanguage();
  return getText;
}
