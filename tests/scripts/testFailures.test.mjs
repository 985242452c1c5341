import { describe, expect, it } from 'vitest';
import { playwrightFailures, vitestFailures } from '../../scripts/testFailures.mjs';

describe('vitestFailures', () => {
  it('names each failed test with what it said, without colours', () => {
    const report = {
      testResults: [
        {
          name: 'tests/a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'adds' },
            {
              status: 'failed',
              fullName: 'takes away',
              failureMessages: ['\u001b[31mexpected 1\u001b[39m\nto be 2'],
            },
          ],
        },
      ],
    };
    expect(vitestFailures(report)).toEqual(['tests/a.test.ts › takes away\n    expected 1\n    to be 2']);
  });

  it('names a file that could not be loaded, and a report that is not there', () => {
    const broken = {
      name: 'tests/b.test.ts',
      status: 'failed',
      message: 'no such module',
      assertionResults: [],
    };
    expect(vitestFailures({ testResults: [broken] })).toEqual(['tests/b.test.ts\n    no such module']);
    expect(vitestFailures(null)).toHaveLength(1);
  });

  it('shortens what is long', () => {
    const test = { status: 'failed', fullName: 'x', failureMessages: ['line\n'.repeat(500)] };
    const [text] = vitestFailures({
      testResults: [{ name: 'f', status: 'failed', assertionResults: [test] }],
    });
    expect(text.split('\n').length).toBeLessThan(20);
  });
});

describe('playwrightFailures', () => {
  const spec = (title, status, results) => ({
    title,
    file: 'a.spec.ts',
    line: 7,
    tests: [{ status, results }],
  });

  it('names what failed, and what passed at the second try only, however deep it lies', () => {
    const report = {
      errors: [],
      suites: [
        {
          specs: [spec('one', 'expected', [{ errors: [] }])],
          suites: [
            {
              specs: [
                spec('two', 'unexpected', [{ errors: [{ message: 'Timed out' }] }]),
                spec('three', 'flaky', [{ errors: [{ message: 'once' }] }, { errors: [] }]),
              ],
            },
          ],
        },
      ],
    };
    expect(playwrightFailures(report)).toEqual([
      'a.spec.ts:7 › two\n    Timed out',
      'a.spec.ts:7 › three\n    once',
    ]);
  });

  it('names errors outside of the tests, and a report that is not there', () => {
    expect(playwrightFailures({ errors: [{ message: 'port in use' }], suites: [] })[0]).toContain(
      'port in use',
    );
    expect(playwrightFailures(null)).toHaveLength(1);
  });
});
