import { expect, it } from 'vitest';
import { toldAnswers } from '../../../shared/export/toldAnswers.ts';

const tell = (right: number, notQuite: number, missing: number) => toldAnswers({ right, notQuite, missing });

it('tells nothing where fewer than five answered', () => {
  expect(tell(4, 0, 0)).toBeNull();
  expect(tell(2, 1, 1)).toBeNull();
});

it('counts each answer where nobody, or five and more, gave it', () => {
  const each = { right: 12, notQuite: 0, missing: 5 };
  expect(tell(12, 0, 5)).toEqual({ answered: 17, each, most: 'right' });
});

it('holds all three back where one to four gave one of them', () => {
  expect(tell(4, 1, 0)).toEqual({ answered: 5, each: null, most: 'right' });
  expect(tell(2, 9, 5)).toEqual({ answered: 16, each: null, most: 'notQuite' });
  expect(tell(6, 5, 1)).toEqual({ answered: 12, each: null, most: null });
});

it('leaves at least two ways how few gave an answer, whatever is told', () => {
  const told = new Map<string, Set<string>>();
  for (let answered = 5; answered <= 20; answered += 1)
    for (let right = 0; right <= answered; right += 1)
      for (let notQuite = 0; right + notQuite <= answered; notQuite += 1) {
        const missing = answered - right - notQuite;
        const answers = tell(right, notQuite, missing);
        if (answers === null || answers.each !== null) continue;
        const key = JSON.stringify(answers);
        told.set(key, (told.get(key) ?? new Set()).add(`${right} ${notQuite} ${missing}`));
      }
  expect(told.size).toBeGreaterThan(16);
  // Whoever reads it finds, for each answer, more than one number of people that fits.
  for (const ways of told.values())
    for (const at of [0, 1, 2])
      expect(new Set([...ways].map((way) => way.split(' ')[at])).size).toBeGreaterThan(1);
});
