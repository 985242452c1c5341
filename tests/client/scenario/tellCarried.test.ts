import { expect, test } from 'vitest';
import { loadBoardTexts } from '../../../client/i18n/texts.ts';
import { tellCarried } from '../../../client/scenario/tellCarried.ts';
import { currentToasts } from '../../../client/ui/toasts.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { ImaginedPostIt } from '../../../shared/model/imagined.ts';
import { fail, succeed } from '../../../shared/model/result.ts';
import type { Voice } from '../../../shared/model/standing.ts';

await loadBoardTexts();

const id = newId();
const told = (voice: Voice, result: Parameters<typeof tellCarried>[2]) => {
  const before = currentToasts().length;
  const imaginedPostIt = new Map([[id, { id, voice } as ImaginedPostIt]]);
  const isCarried = tellCarried({ imaginedPostIt }, { id }, result);
  return { isCarried, words: currentToasts()[before]?.words ?? '' };
};

test('words from a seat that is somebody else’s now: the sentence says who makes them real', () => {
  expect(told('own', succeed(null))).toEqual({ isCarried: true, words: '' });
  const { isCarried, words } = told('seat', fail({ reason: 'seat-voice' }));
  expect(isCarried).toBe(false);
  expect(words).toContain('whoever speaks from there makes them real');
  expect(told('own', fail({ reason: 'seat-voice' })).words).toContain('You speak from a seat');
  expect(told('seat', fail({ reason: 'frozen' })).words).not.toContain('seat');
});
