import { expect, it } from 'vitest';
import { endedWords } from '../../../client/access/endedWords.ts';

it.each([
  ['removed', 'ended.removed'],
  ['left', 'ended.left'],
  ['erased', 'ended.erased'],
  ['expired', 'ended.expired'],
  ['not-admitted', 'ended.unknown'],
  ['toString', 'ended.unknown'],
])('%s is told in words of its own', (reason, title) => {
  expect(endedWords(reason)).toEqual([title, `${title}Text`]);
});
