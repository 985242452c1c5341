import { afterEach, expect, test, vi } from 'vitest';
import { createTexts } from '../../../client/i18n/texts.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Browsers know no `mi`: they take the user's own language instead, here Polish, where 5 is `many`. */
function pretendPolishBrowser(): void {
  const real = Intl.PluralRules;
  const locale = (asked?: string | string[]) => (String(asked).startsWith('en') ? asked : 'pl-PL');
  class PolishPluralRules extends real {
    constructor(asked?: string | string[], options?: Intl.PluralRulesOptions) {
      super(locale(asked), options);
    }
  }
  vi.stubGlobal(
    'Intl',
    new Proxy(Intl, {
      get: (target, name) => (name === 'PluralRules' ? PolishPluralRules : Reflect.get(target, name)),
    }),
  );
}

test('counts read right in a Polish browser, in English and in Māori', async () => {
  pretendPolishBrowser();
  expect(new Intl.PluralRules('mi').select(5)).toBe('many');
  const texts = createTexts();
  expect([0, 1, 2, 5].map((count) => texts.t('wall.notes', { count }))).toEqual([
    '0 notes',
    '1 note',
    '2 notes',
    '5 notes',
  ]);
  texts.addResourceBundle('mi', 'translation', {
    'wall.people_one': '{{count}} tangata',
    'wall.people_other': '{{count}} tāngata',
  });
  await texts.changeLanguage('mi');
  expect([1, 5].map((count) => texts.t('wall.people', { count }))).toEqual(['1 tangata', '5 tāngata']);
});

test('what the draft lacks is shown in English, and a name keeps its marks', async () => {
  const texts = createTexts();
  texts.addResourceBundle('mi', 'translation', {});
  await texts.changeLanguage('mi');
  expect(texts.t('join.title', { title: '<b>Mahi & tahi</b>' })).toBe('Join <b>Mahi & tahi</b>');
});
