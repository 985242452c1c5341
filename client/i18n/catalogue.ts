/** Texts by flat dotted keys; `x_one` and `x_other` are the two forms of `x`; `{{slot}}` is filled in. The format is i18next's. */
export type Catalogue = Readonly<Record<string, string>>;
export type TextValues = Readonly<Record<string, string | number>>;

/** English and te reo Māori both tell one from more; no browser knows `mi`, and each would take its user's own rules instead. */
const plurals = new Intl.PluralRules('en-NZ');
const counts = new Intl.NumberFormat('en-NZ');

function findText(catalogue: Catalogue, key: string, count: unknown): string | undefined {
  if (typeof count !== 'number') return catalogue[key];
  return catalogue[`${key}_${plurals.select(count)}`] ?? catalogue[key];
}

function fillSlots(text: string, values: TextValues): string {
  return text.replace(/\{\{(\w+)\}\}/g, (slot, name: string) => {
    const value = values[name];
    if (value === undefined) return slot;
    return name === 'count' && typeof value === 'number' ? counts.format(value) : String(value);
  });
}

/**
 * The words for a key from the first catalogue that has it, with its slots filled; a `count`
 * chooses the plural form. A key that none has is returned itself, so that it is noticed.
 */
export function findWords(catalogues: readonly Catalogue[], key: string, values: TextValues = {}): string {
  for (const catalogue of catalogues) {
    const text = findText(catalogue, key, values.count);
    if (text !== undefined) return fillSlots(text, values);
  }
  return key;
}
