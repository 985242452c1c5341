import { expect, test } from 'vitest';
import { powerWords } from '../../../client/agenda/powerWords.ts';
import { getText } from '../../../client/i18n/texts.ts';

test('the log names the kind of step that a facilitator led to', () => {
  expect(powerWords(getText, 'nextStep', 'reveal')).toBe('Moved on to: Reveal');
  expect(powerWords(getText, 'goToStep', 'kai')).toBe('Went to: Kai');
});

test('without one it says what was done', () => {
  expect(powerWords(getText, 'nextStep', null)).toBe('Went on in the agenda');
  expect(powerWords(getText, 'pauseRoom', null)).toBe('Paused the session, or let it go on');
});
