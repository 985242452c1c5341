import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Texts = Record<string, string>;

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../client/i18n/${name}`, import.meta.url), 'utf8'));
}

const english = read('en-NZ.json') as Texts;
const draft = read('mi.draft.json') as Texts;
const review = read('mi.review.json') as { status: string; reviewer: string | null };
const all: [key: string, text: string][] = [...Object.entries(english), ...Object.entries(draft)];

const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot).sort();

test('texts are whole, composed (NFC), calm', () => {
  for (const [key, text] of all) {
    expect(text, key).not.toBe('');
    expect(text, key).toBe(text.normalize('NFC').trim());
    expect(text, key).not.toContain('!');
  }
});

test('every plural has both forms', () => {
  for (const texts of [english, draft]) {
    const forms = Object.keys(texts).filter((key) => /_(one|other)$/.test(key));
    for (const key of forms) expect(texts, key).toHaveProperty([key.replace(/_(one|other)$/, '_one')]);
    for (const key of forms) expect(texts, key).toHaveProperty([key.replace(/_(one|other)$/, '_other')]);
  }
});

test('keys are an area and a name, and areas stand together', () => {
  const areas = Object.keys(english).map((key) => key.split('.')[0] ?? '');
  const runs = areas.filter((area, index) => area !== areas[index - 1]);
  expect(runs).toEqual([...new Set(areas)]);
  for (const key of Object.keys(english)) expect(key).toMatch(/^[a-z]\w*(\.[A-Za-z]\w*)+$/);
});

test('the Māori catalogue is a draft without a reviewer, and fits the English one', () => {
  expect(review).toEqual({ status: 'draft', reviewer: null });
  for (const [key, text] of Object.entries(draft)) {
    expect(english, key).toHaveProperty([key]);
    expect(slots(text), key).toEqual(slots(english[key] ?? ''));
  }
});
