/** More of a message than this is in the run's own output. */
const messageLines = 12;
const escapeCodes = /\u001b\[[0-9;]*m/g;

/**
 * What failed in a vitest run, each with the first lines of its message: at the end of a long run's output, where one
 * looks first, and which is all that some machines keep of it.
 *
 * @param {any} report vitest's JSON report, or null if there is none
 * @returns {string[]}
 */
export function vitestFailures(report) {
  if (report === null) return ['Tests without a browser: no report was left.'];
  return report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && file.status === 'failed') return [entry(file.name, file.message)];
    return failed.map((test) => entry(`${file.name} › ${test.fullName}`, test.failureMessages.join('\n')));
  });
}

/**
 * What failed in a Playwright run, or passed only at the second try, by the same rule.
 *
 * @param {any} report Playwright's JSON report, or null if there is none
 * @returns {string[]}
 */
export function playwrightFailures(report) {
  if (report === null) return ['Tests in a browser: no report was left.'];
  const outside = report.errors.map((error) => entry('outside of the tests', error.message));
  return [...outside, ...report.suites.flatMap(suiteFailures)];
}

function suiteFailures(suite) {
  const own = (suite.specs ?? []).flatMap((spec) => {
    const tests = spec.tests.filter((test) => test.status === 'unexpected' || test.status === 'flaky');
    return tests.map((test) => entry(`${spec.file}:${spec.line} › ${spec.title}`, firstError(test)));
  });
  return [...own, ...(suite.suites ?? []).flatMap(suiteFailures)];
}

function firstError(test) {
  return test.results.flatMap((result) => result.errors).find((error) => error.message)?.message;
}

function entry(title, message) {
  const lines = (message ?? '').replace(escapeCodes, '').split('\n').slice(0, messageLines);
  return [title, ...lines.map((line) => `    ${line}`.trimEnd())].join('\n').trimEnd();
}
