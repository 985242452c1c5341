import { parseArgs } from 'node:util';
import { readLedger } from './acknowledgementLedger.ts';
import { countMissing, loadFreshDocument } from './freshDocument.ts';
import { joinAsProgram } from './joinAsProgram.ts';
import type { TradeName } from './trade.ts';
import { runRobots, type Progress, type RobotReport } from './runRobots.ts';

const USAGE = `npm run robots -- --url http://localhost:3000 --code ABCD2345 [options]

  --trade writing  what they do: writing or theming
  --people 60      how many join (1 to 500)
  --seconds 60     how long they work (1 to 3600)
  --drops 0.04     share of what they do that is losing the network
  --seed 1         the same seed does the same things
  --ledger FILE    also writes down what the server acknowledged
  --verify FILE    instead of working: checks that the server has all of a ledger
  --json           the report as JSON`;

function fail(words: string): never {
  console.error(`${words}\n\n${USAGE}`);
  process.exit(2);
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= least && value <= most) return value;
  return fail(`--${name} takes a number from ${least} to ${most}.`);
}

function readTrade(text: string): TradeName {
  return text === 'writing' || text === 'theming' ? text : fail('--trade takes writing or theming.');
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        url: { type: 'string' },
        code: { type: 'string' },
        trade: { type: 'string', default: 'writing' },
        people: { type: 'string', default: '60' },
        seconds: { type: 'string', default: '60' },
        drops: { type: 'string', default: '0.04' },
        seed: { type: 'string', default: '1' },
        ledger: { type: 'string' },
        verify: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return fail((error as Error).message);
  }
}

function showProgress({ phase, seconds, here, online, edits, unsaved, p95 }: Progress): void {
  const line = `${seconds} s ${phase}: ${online} of ${here} online, ${edits} edits, ${unsaved} unsaved, p95 ${p95.toFixed(0)} ms`;
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  else if (seconds % 5 === 0) process.stderr.write(`${line}\n`);
}

function formatDoings(doings: RobotReport['doings']): string {
  const sorted = Object.entries(doings).sort(([, a], [, b]) => b - a);
  return sorted.map(([what, count]) => `${what} ${count}`).join(', ');
}

function formatReport(report: RobotReport): string {
  const { p50, p95, p99 } = report.latency;
  const times = [p50, p95, p99].map((time) => `${time.toFixed(1)} ms`);
  return [
    `${report.people} people, ${report.seconds} s, seed ${report.seed}`,
    formatDoings(report.doings),
    `${report.edits} edits, ${report.acknowledged} acknowledged, ${report.refused} refused, ${report.notes} notes`,
    `edit to the other clients: p50 ${times[0]}, p95 ${times[1]}, p99 ${times[2]} (${report.deliveries} deliveries)`,
    `${report.different} clients differ from a fresh one, ${report.stuck} could not save in time`,
    ...report.differences.slice(0, 5).map((difference) => `  ${difference}`),
    `${report.lost} acknowledged changes are missing`,
    report.ok ? 'OK' : 'FAILED',
  ].join('\n');
}

async function verify(url: string, code: string, file: string): Promise<boolean> {
  const updates = readLedger(file).map(({ update }) => update);
  const missing = countMissing(await loadFreshDocument(await joinAsProgram(url, code, 'Verifier')), updates);
  console.log(`${updates.length} acknowledged changes, ${missing} missing`);
  return missing === 0;
}

async function main(): Promise<boolean> {
  const { url, code, json, ledger, verify: file, ...texts } = readOptions();
  if (!url || !code) return fail('--url and --code are needed.');
  const serverUrl = url.replace(/\/$/, '');
  if (file) return verify(serverUrl, code, file);
  const report = await runRobots({
    serverUrl,
    code,
    trade: readTrade(texts.trade),
    people: readNumber('people', texts.people, 1, 500),
    seconds: readNumber('seconds', texts.seconds, 1, 3600),
    drops: readNumber('drops', texts.drops, 0, 1),
    seed: readNumber('seed', texts.seed, 0, 2 ** 32),
    ledgerFile: ledger ?? null,
    onProgress: showProgress,
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  console.log(json ? JSON.stringify(report) : formatReport(report));
  return report.ok;
}

main().then(
  (isOk) => process.exit(isOk ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
