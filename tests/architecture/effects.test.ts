import { expect, it } from 'vitest';
import { readSources } from './sourceFiles.ts';

/**
 * What an effect gives back is called when it ends. Calls of the browser give back more than they used to: `scrollIntoView` a
 * promise, in newer browsers, on which the page stopped.
 */
const GIVES_BACK_A_CALL =
  /Effect\(\(\) => (?!void\b)[\w.?[\]'()]*\??\.(focus|blur|click|scroll\w*|show\w*|play)\(/;

it('no effect gives back what a call of the browser gives', () => {
  const sources = readSources('client');
  expect(sources.filter(({ text }) => GIVES_BACK_A_CALL.test(text)).map(({ path }) => path)).toEqual([]);
  expect(sources.length).toBeGreaterThan(100);
});
