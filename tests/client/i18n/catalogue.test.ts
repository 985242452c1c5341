import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const english = {
  'a.notes_one': '{{count}} note',
  'a.notes_other': '{{count}} notes',
  'a.hello': 'Hello {{name}}',
};
const maori = { 'a.notes_one': '{{count}} tuhipoka', 'a.notes_other': '{{count}} ngā tuhipoka' };

/** Browsers know no `mi`: they take the user's own language instead, here Polish, where 5 is `many`. */
function pretendPolishBrowser(): void {
  const real = Intl.PluralRules;
  class PolishPluralRules extends real {
    constructor(asked?: string | string[], options?: Intl.PluralRulesOptions) {
      super(String(asked).startsWith('en') ? asked : 'pl-PL', options);
    }
  }
  vi.stubGlobal('Intl', { ...Intl, NumberFormat: Intl.NumberFormat, PluralRules: PolishPluralRules });
}

async function load() {
  return (await import('../../../client/i18n/catalogue.ts')).findWords;
}

test('counts read right in a Polish browser, in English and in Māori', async () => {
  pretendPolishBrowser();
  expect(new Intl.PluralRules('mi').select(5)).toBe('many');
  const findWords = await load();
  const count = (catalogues: Record<string, string>[]) =>
    [0, 1, 2, 5, 1234].map((count) => findWords(catalogues, 'a.notes', { count }));
  expect(count([english])).toEqual(['0 notes', '1 note', '2 notes', '5 notes', '1,234 notes']);
  expect(count([maori, english]).slice(1, 4)).toEqual(['1 tuhipoka', '2 ngā tuhipoka', '5 ngā tuhipoka']);
});

test('what the first catalogue lacks comes from the next, and a key that none has is itself', async () => {
  const findWords = await load();
  expect(findWords([maori, english], 'a.hello', { name: 'Ada' })).toBe('Hello Ada');
  expect(findWords([maori, english], 'a.nothing')).toBe('a.nothing');
});

test('a value is put in as it is, markup and slots in it included', async () => {
  const findWords = await load();
  expect(findWords([english], 'a.hello', { name: '<b>{{name}} & $1</b>' })).toBe(
    'Hello <b>{{name}} & $1</b>',
  );
  expect(findWords([english], 'a.hello')).toBe('Hello {{name}}');
});
