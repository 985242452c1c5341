import type { Page } from '@playwright/test';

/** Where words were found, and where they stood without saying that they were said in role. */
export interface Found {
  readonly times: number;
  readonly bare: readonly string[];
}

/** Looks for words in all that a page says, hidden labels too. */
export function findOnPage(page: Page, words: readonly string[]): Promise<Found> {
  return page.evaluate((all) => {
    // Whatever is read as one: a row of a list or table, an answer, a paragraph.
    const around = 'li, td, dd, [data-color]';
    const spoken = [...document.querySelectorAll('body *')].flatMap((element) => {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const labels = ['aria-label', 'title', 'alt', 'placeholder'].map((name) => element.getAttribute(name));
      const value = element instanceof HTMLTextAreaElement ? element.value : '';
      const text = [...own.map(({ textContent }) => textContent), ...labels, value].join(' ');
      if (!all.some((one) => text.includes(one))) return [];
      const whole = element.closest(around) ?? element.closest('p, [aria-live]') ?? element;
      return [{ text, whole: `${text} ${whole.textContent}` }];
    });
    const bare = spoken.filter(({ whole }) => !/in role/i.test(whole)).map(({ text }) => text);
    return { times: spoken.length, bare };
  }, words);
}

/** Looks for words in lines of a file: each says it beside them. */
export function findInLines(lines: readonly string[], words: readonly string[]): Found {
  const found = lines.filter((line) => words.some((one) => line.includes(one)));
  return { times: found.length, bare: found.filter((line) => !/in role/i.test(line)) };
}

/** Looks for words in what a JSON file says: the record that holds them says it too. */
export function findInJson(value: unknown, words: readonly string[]): Found {
  if (typeof value !== 'object' || value === null) return { times: 0, bare: [] };
  const parts = Object.values(value);
  const own = parts.filter((one) => typeof one === 'string' && words.some((word) => one.includes(word)));
  const says = parts.some((one) => typeof one === 'string' && /in role|^inRole$/.test(one));
  const inner = parts.map((part) => findInJson(part, words));
  return {
    times: own.length + inner.reduce((sum, { times }) => sum + times, 0),
    bare: [...(says ? [] : own.map(String)), ...inner.flatMap(({ bare }) => bare)],
  };
}
