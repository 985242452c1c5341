import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';
import { ensureBrowser } from './ensureBrowser.mjs';
import { addCounts, countPlaywright, countVitest, formatCounts } from './testCounts.mjs';
import { playwrightFailures, vitestFailures } from './testFailures.mjs';

/** A runner that hangs is ended, so that a run always comes to its last line. */
const runnerCapMs = 32 * 60_000;

const running = new Set();
/** What failed, said once more before the last line. */
const failures = [];
const reports = mkdtempSync(join(tmpdir(), 'netboard-test-'));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) endGroup(child, 'SIGTERM');
    process.exit(1);
  });
}

let counts;
try {
  counts = await runEverything();
} catch (error) {
  console.error(error.plain ? error.message : error);
  counts = { passed: 0, failed: 1, skipped: 0 };
} finally {
  rmSync(reports, { recursive: true, force: true });
}
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n')}\n`);
console.log(formatCounts(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

async function runEverything() {
  await ensure();
  const chromium = await ensureBrowser(root);
  const types = await runCheck('Types', 'node_modules/typescript/bin/tsc', ['--noEmit']);
  const format = await runCheck('Formatting', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.']);
  const units = await runVitest();
  const browser = await runPlaywright(chromium);
  return addCounts([types, format, units, browser]);
}

async function runCheck(title, program, args) {
  console.log(`\n${title}`);
  const exitCode = await runNode(program, args);
  console.log(exitCode === 0 ? 'all right' : 'not all right; see above');
  if (exitCode !== 0) failures.push(title);
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
}

async function runVitest() {
  console.log('\nTests without a browser');
  const path = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const exitCode = await runNode('node_modules/vitest/vitest.mjs', args);
  const report = readReport(path);
  return noted('Tests without a browser', vitestFailures(report), countVitest(report, exitCode));
}

async function runPlaywright(chromium) {
  console.log('\nTests in a browser');
  const path = join(reports, 'playwright.json');
  const env = { ...process.env, CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: path };
  const exitCode = await runNode(
    'node_modules/@playwright/test/cli.js',
    ['test', '--reporter=list,json'],
    env,
  );
  const report = readReport(path);
  return noted('Tests in a browser', playwrightFailures(report), countPlaywright(report, exitCode));
}

/** What failed without being any test's, as an error between two tests, is said by the part's name. */
function noted(title, failed, counts) {
  if (failed.length > 0) failures.push(...failed);
  else if (counts.failed > 0) failures.push(`${title}: see above`);
  return counts;
}

/** Runs a program of the project in a process group of its own, so that ending it ends what it started. */
function runNode(program, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, program), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const cap = setTimeout(() => {
      console.error(`${program} took longer than ${runnerCapMs / 60_000} minutes and was ended.`);
      endGroup(child, 'SIGKILL');
    }, runnerCapMs);
    const finish = (exitCode) => {
      clearTimeout(cap);
      running.delete(child);
      resolve(exitCode);
    };
    child.once('error', () => finish(127));
    child.once('close', (code) => finish(code ?? 128));
  });
}

function endGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It ended by itself.
  }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
