import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './plainError.mjs';
import { runNpm } from './runCommand.mjs';

const keptFiles = ['package.json', 'package-lock.json'];

/**
 * Makes node_modules what package-lock.json says, unless it is already. Needs the package registry only when
 * something is missing: a hall without internet can start what was started once before.
 *
 * @param {string} root the project's folder
 * @param {(args: string[]) => Promise<number>} [npm] runs npm in that folder
 */
export async function installPackages(root, npm = (args) => runNpm(args, { cwd: root })) {
  const stampPath = join(root, 'node_modules', '.netboard-installed');
  const stamp = fingerprint(root);
  if (readText(stampPath) === stamp) return;
  if (!isComplete(root)) {
    await install(root, npm);
    if (!isComplete(root)) throw new PlainError(explainFailure());
  }
  writeFileSync(stampPath, stamp);
}

async function install(root, npm) {
  console.log('Installing the packages Netboard is made of (once; takes about a minute)…');
  const quiet = ['--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const kept = keptFiles.map((name) => [join(root, name), readText(join(root, name))]);
  try {
    if ((await npm(['ci', ...quiet])) === 0) return;
    console.log('That did not work; trying a second way…');
    if ((await npm(['install', '--no-save', ...quiet])) !== 0) throw new PlainError(explainFailure());
  } finally {
    for (const [path, text] of kept) if (text !== null && readText(path) !== text) writeFileSync(path, text);
  }
}

function explainFailure() {
  return [
    'Netboard could not install the packages it is made of (the reason stands above).',
    'The first start needs the internet, to reach the npm package registry. Check that this computer is online,',
    'that there is about 1 GB of free disk space, and that you may write to this folder; then run the command again.',
  ].join('\n');
}

function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const name of keptFiles) hash.update(`\n${name}\n`).update(readText(join(root, name)) ?? '');
  return hash.digest('hex');
}

/**
 * True if every package of package-lock.json that this computer needs is there in the right version.
 *
 * @param {string} root
 */
export function isComplete(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const found = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || found === null) return false;
  return Object.entries(wanted).every(([path, wish]) => {
    if (path === '' || !isForThisComputer(wish)) return true;
    return found[path]?.version === wish.version && existsSync(join(root, path, 'package.json'));
  });
}

/** Optional packages are binaries for one system each; those that name none are left to npm to judge. */
function isForThisComputer({ optional, os, cpu, libc }) {
  if (!optional) return true;
  if (os === undefined || libc !== undefined) return false;
  return os.includes(process.platform) && (cpu === undefined || cpu.includes(process.arch));
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
