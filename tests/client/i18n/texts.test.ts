import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  allowDrafts,
  chooseLanguage,
  currentLanguage,
  getText,
  onLanguageChange,
} from '../../../client/i18n/texts.ts';
import { remember } from '../../../client/ui/deviceMemory.ts';

beforeEach(() => remember('language', null));
afterEach(() => allowDrafts(false));

test('Māori is shown only on a device where a host allowed drafts', async () => {
  await chooseLanguage('mi');
  expect(currentLanguage()).toBe('en-NZ');
  expect(getText('join.name')).toBe('Your name');
  await allowDrafts(true);
  expect(currentLanguage()).toBe('mi');
  expect(getText('join.name')).toBe('Tō ingoa');
  // What has no draft is said in English.
  expect(getText('new.care')).toBe('Who looks after the words');
});

test('taking drafts away brings English back, and followers hear of it', async () => {
  await allowDrafts(true);
  await chooseLanguage('mi');
  const heard = vi.fn();
  const stop = onLanguageChange(heard);
  await allowDrafts(false);
  stop();
  expect(heard).toHaveBeenCalledTimes(1);
  expect(getText('join.name')).toBe('Your name');
});
