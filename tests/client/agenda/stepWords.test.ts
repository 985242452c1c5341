import { expect, test } from 'vitest';
import { stepAllowance } from '../../../client/agenda/stepWords.ts';
import { getText } from '../../../client/i18n/texts.ts';
import { stepTables, type StepKind } from '../../../shared/model/step.ts';

const wordsFor = (kind: StepKind, allows = stepTables[kind].allows) =>
  stepAllowance(getText, { kind, allows });

test('while people are with each other the board rests: nobody is told that there is nothing to do', () => {
  for (const kind of ['open', 'whanaungatanga', 'enquiry', 'checkOut', 'close'] as const)
    expect(wordsFor(kind)).toBe('The board rests now.');
  expect(wordsFor('kai')).toBe('A break.');
});

test('what a facilitator allows in such a step is told all the same', () => {
  expect(wordsFor('checkOut', ['write'])).toBe('You may write.');
});

test('other steps say what one may do', () => {
  expect(wordsFor('cluster')).toBe('You may write, move and group.');
  expect(wordsFor('talk')).toBe('Nothing to do on the board now.');
});
