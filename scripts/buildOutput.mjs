import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './plainError.mjs';
import { runCommand } from './runCommand.mjs';

const sources = ['client', 'server', 'shared', 'vite.config.ts', 'package.json', 'package-lock.json'];
const outputs = ['dist/client/index.html', 'dist/server/main.js'];

/**
 * Builds page and server into dist/ unless dist/ already belongs to the sources as they are now. Contents are
 * compared, not times: a checkout or a copy to another computer sets times anew.
 *
 * @param {string} root the project's folder
 * @param {{ force?: boolean, vite?: (args: string[]) => Promise<number> }} [options]
 */
export async function buildOutput(root, { force = false, vite = (args) => runVite(root, args) } = {}) {
  const stampPath = join(root, 'dist', '.netboard-built');
  const stamp = fingerprint(root);
  if (!force && isFresh(root, stampPath, stamp)) return;
  rmSync(stampPath, { force: true });
  console.log('Building Netboard…');
  for (const args of [['build'], ['build', '--ssr', 'server/main.ts']]) {
    if ((await vite([...args, '--logLevel', 'warn'])) !== 0) {
      throw new PlainError('Netboard could not be built; the reason stands above.');
    }
  }
  writeFileSync(stampPath, stamp);
}

function runVite(root, args) {
  return runCommand(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...args], { cwd: root });
}

function isFresh(root, stampPath, stamp) {
  if (!existsSync(stampPath) || readFileSync(stampPath, 'utf8') !== stamp) return false;
  return outputs.every((path) => existsSync(join(root, path)));
}

function fingerprint(root) {
  const hash = createHash('sha256');
  for (const path of sources) addToHash(hash, root, path);
  return hash.digest('hex');
}

function addToHash(hash, root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    hash.update(`${path}\n`).update(readFileSync(full)).update('\n');
    return;
  }
  for (const name of readdirSync(full).sort()) addToHash(hash, root, `${path}/${name}`);
}
