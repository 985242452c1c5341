import { findWords } from './catalogue.ts';
import type { Catalogue, TextValues } from './catalogue.ts';
import type english from './en-NZ.json';
import doors from './en-NZ.json?doors';
import { isMaoriOffered, keepDrafts, keepLanguage, keptLanguage } from './languages.ts';
import type { Language } from './languages.ts';

type WithoutPlural<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
/** A key of en-NZ.json; `x_one` and `x_other` are asked for as `x` with a `count`. */
export type TextKey = WithoutPlural<keyof typeof english>;
export type GetText = (key: TextKey, values?: TextValues) => string;

const listeners = new Set<() => void>();
let language: Language = 'en-NZ';
let draft: Catalogue | null = null;
/** Texts of the board, once they are loaded. */
let board: Catalogue = {};
/** The catalogues to look in, in this order. */
let catalogues: readonly Catalogue[] = [doors];

/** The words for a key in the language on screen. Outside React; components use `useText`. */
export const getText: GetText = (key, values) => findWords(catalogues, key, values);

export function currentLanguage(): Language {
  return language;
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function gather(): void {
  catalogues = [...(draft ? [draft] : []), doors, board];
  for (const listener of listeners) listener();
}

/** Brings the texts that only a board needs; boards wait for it. */
export async function loadBoardTexts(): Promise<void> {
  board = (await import('./en-NZ.json?board')).default;
  gather();
}

async function showLanguage(chosen: Language): Promise<void> {
  draft = chosen === 'mi' ? (await import('./mi.draft.json')).default : null;
  language = chosen;
  if (typeof document !== 'undefined') document.documentElement.lang = chosen;
  gather();
}

export async function chooseLanguage(chosen: Language): Promise<void> {
  keepLanguage(chosen);
  await showLanguage(keptLanguage());
}

/** A host lets this device show draft catalogues, or stops it. */
export async function allowDrafts(on: boolean): Promise<void> {
  keepDrafts(on);
  await showLanguage(keptLanguage());
}

/** Shows the language kept on this device. Call once at the start. */
export async function startTexts(): Promise<void> {
  if (isMaoriOffered()) await showLanguage(keptLanguage());
}
