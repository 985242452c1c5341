import { createInstance } from 'i18next';
import type { i18n } from 'i18next';
import english from './en-NZ.json' with { type: 'json' };
import { areDraftsOn, keepDrafts, keepLanguage, keptLanguage } from './languages.ts';
import type { Language } from './languages.ts';

type Catalogue = typeof english;
type WithoutPlural<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
/** A key of en-NZ.json; `x_one` and `x_other` are asked for as `x` with a `count`. */
export type TextKey = WithoutPlural<keyof Catalogue & string>;
export type TextValues = Readonly<Record<string, string | number>>;
export type GetText = (key: TextKey, values?: TextValues) => string;

const listeners = new Set<() => void>();

/** A set of catalogues with English in it, whose plurals are English NZ whatever the browser speaks. */
export function createTexts(): i18n {
  const texts = createInstance();
  void texts.init({
    lng: 'en-NZ',
    fallbackLng: 'en-NZ',
    resources: { 'en-NZ': { translation: english } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  const plurals = new Intl.PluralRules('en-NZ');
  texts.services.pluralResolver.getRule = () => plurals;
  return texts;
}

const texts = createTexts();

/** The words for a key in the language on screen. Outside React; components use `useText`. */
export const getText: GetText = (key, values) => texts.t(key, values ?? {});

export function currentLanguage(): Language {
  return texts.language === 'mi' ? 'mi' : 'en-NZ';
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function showLanguage(language: Language): Promise<void> {
  if (language === 'mi' && !texts.hasResourceBundle('mi', 'translation')) {
    const draft = await import('./mi.draft.json');
    texts.addResourceBundle('mi', 'translation', draft.default.texts);
  }
  await texts.changeLanguage(language);
  if (typeof document !== 'undefined') document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

export async function chooseLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  await showLanguage(keptLanguage());
}

/** A host lets this device show draft catalogues, or stops it. */
export async function allowDrafts(on: boolean): Promise<void> {
  keepDrafts(on);
  await showLanguage(keptLanguage());
}

/** Shows the language kept on this device. Call once at the start. */
export async function startTexts(): Promise<void> {
  if (areDraftsOn()) await showLanguage(keptLanguage());
}
