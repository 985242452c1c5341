import { join, resolve } from 'node:path';
import { buildOutput } from './buildOutput.mjs';
import { installPackages } from './installPackages.mjs';
import { withLock } from './withLock.mjs';

export const root = resolve(import.meta.dirname, '..');

/**
 * Makes the project ready to run: packages installed, page and server built. Does nothing when nothing changed.
 * Two commands started at once take turns, so that neither runs on the other's half-done work.
 *
 * @param {{ build?: boolean | 'always' }} [options]
 */
export async function ensure({ build = true } = {}) {
  const prepare = async () => {
    await installPackages(root);
    if (build) await buildOutput(root, { force: build === 'always' });
  };
  // The lock lies in dist/ because installing empties node_modules.
  await withLock(join(root, 'dist', '.netboard-lock'), prepare, () =>
    console.log('Another Netboard command is still setting up; waiting for it…'),
  );
}
