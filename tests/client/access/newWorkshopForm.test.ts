import { expect, test } from 'vitest';
import { parseCohorts, parseDraft, parseMinutes } from '../../../client/access/newWorkshopForm.ts';
import type { NewWorkshopDraft } from '../../../client/access/newWorkshopForm.ts';

const draft: NewWorkshopDraft = {
  title: '  Working together ',
  purpose: '',
  minutes: '90',
  cohorts: 'One\n\n Two \nOne\n',
  template: 'barriers-enablers',
  names: 'hidden',
  reach: 'workshop',
  beyond: 'themes',
  keepDays: 183,
  lobby: true,
  readers: 'Everybody here.',
  care: '',
};

test('a draft becomes a request: trimmed, groups once each, minutes as a number', () => {
  expect(parseDraft(draft)).toEqual({
    workshop: {
      title: 'Working together',
      purpose: '',
      minutes: 90,
      cohorts: ['One', 'Two'],
      template: 'barriers-enablers',
      care: '',
      names: 'hidden',
      reach: 'workshop',
      beyond: 'themes',
      keepDays: 183,
      lobby: true,
      readers: 'Everybody here.',
    },
  });
});

test('what is missing or wrong is named by field', () => {
  expect(parseDraft({ ...draft, title: ' ', minutes: 'lots' })).toEqual({
    errors: { title: true, minutes: true },
  });
  expect(parseDraft({ ...draft, minutes: '0' })).toEqual({ errors: { title: false, minutes: true } });
});

test('minutes may be left out', () => {
  expect(parseMinutes('  ')).toBeNull();
  expect(parseMinutes('10081')).toBeUndefined();
  expect(parseMinutes('1.5')).toBeUndefined();
  expect(parseCohorts('')).toEqual([]);
});
