import { spawn } from 'node:child_process';

/**
 * Runs a command with its output on the terminal and nothing on its input.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 127 if it could not be started, 128 if a signal ended it
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 128));
  });
}

/**
 * Runs npm itself: the one that runs this script if there is one, else the one on the path.
 *
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runNpm(args, options = {}) {
  const npm = process.env['npm_execpath'];
  if (npm !== undefined && /npm-cli\.c?js$/.test(npm))
    return runCommand(process.execPath, [npm, ...args], options);
  const shell = process.platform === 'win32';
  return runCommand(shell ? 'npm.cmd' : 'npm', args, { ...options, shell });
}
