import { describe, expect, it } from 'vitest';
import { addCounts, countPlaywright, countVitest, formatCounts } from '../../scripts/testCounts.mjs';

const assertion = (status) => ({ status });

function vitestReport(files) {
  const all = files.flatMap((file) => file.assertionResults);
  const count = (status) => all.filter((test) => test.status === status).length;
  return {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    testResults: files,
  };
}

describe('countVitest', () => {
  it('counts passed, failed and skipped tests', () => {
    const tests = ['passed', 'passed', 'failed', 'pending', 'todo'].map(assertion);
    const report = vitestReport([{ status: 'failed', assertionResults: tests }]);
    expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be loaded as failed', () => {
    const good = { status: 'passed', assertionResults: [assertion('passed')] };
    const report = vitestReport([good, { status: 'failed', assertionResults: [] }]);
    expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a crash without a failed test as failed', () => {
    const report = vitestReport([{ status: 'passed', assertionResults: [assertion('passed')] }]);
    expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('never passes a run that ran nothing or left no report', () => {
    expect(countVitest(vitestReport([]), 0).failed).toBe(1);
    expect(countVitest(null, 0).failed).toBe(1);
  });
});

describe('countPlaywright', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

  it('counts passed, failed and skipped tests', () => {
    const report = { stats: { ...stats, unexpected: 1, skipped: 4 }, errors: [] };
    expect(countPlaywright(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 4 });
  });

  it('counts a test that passed only at the second try, and an error outside of tests, as failed', () => {
    expect(countPlaywright({ stats: { ...stats, flaky: 1 }, errors: [] }, 0).failed).toBe(1);
    expect(countPlaywright({ stats, errors: [{}] }, 1).failed).toBe(1);
  });

  it('never passes a run that crashed, ran nothing or left no report', () => {
    expect(countPlaywright({ stats, errors: [] }, 128).failed).toBe(1);
    expect(countPlaywright({ stats: { ...stats, expected: 0 }, errors: [] }, 0).failed).toBe(1);
    expect(countPlaywright(null, 0).failed).toBe(1);
  });
});

describe('formatCounts', () => {
  it('is one plain line over all parts', () => {
    const parts = [
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 3, failed: 1, skipped: 0 },
    ];
    expect(formatCounts(addCounts(parts))).toBe('5 passed, 1 failed');
  });

  it('names skipped tests only if there are any', () => {
    expect(formatCounts({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped');
  });
});
