import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { root } from '../../../scripts/ensure.mjs';
import type { RobotReport } from '../../load/robots/runRobots.ts';

/** Flags of `npm run robots`, without the dashes. */
export type RobotFlags = Readonly<Record<string, string>>;

/** The robots as a process of their own: what they cost must not count as the page's. Resolves when they are done. */
export function startRobots(flags: RobotFlags): Promise<RobotReport> {
  const main = resolve(root, 'tests/load/robots/main.ts');
  const tsx = resolve(root, 'node_modules/tsx/dist/cli.mjs');
  const given = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(process.execPath, [tsx, main, ...given, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', () => {
      try {
        done(JSON.parse(out) as RobotReport);
      } catch {
        failed(new Error(`the robots said: ${out}`));
      }
    });
  });
}
