import { expect, it } from 'vitest';
import { readSources } from './sourceFiles.ts';

/** These give up after a second unless told otherwise, which a busy machine takes for a page or a server now and then. */
const OWN_WAIT = /\bvi\.wait(For|Until)\(/;
/** Waiting for time: too long on one machine, too short on another. */
const FOR_TIME = /\bwaitForTimeout\(/;

const tests = readSources('tests').filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path));

it('tests wait by tests/support/eventually.ts, whose cap fits a slow machine', () => {
  expect(tests.filter(({ text }) => OWN_WAIT.test(text)).map(({ path }) => path)).toEqual([]);
  expect(tests.length).toBeGreaterThan(300);
});

it('tests wait for conditions, never for time', () => {
  expect(tests.filter(({ text }) => FOR_TIME.test(text)).map(({ path }) => path)).toEqual([]);
});
