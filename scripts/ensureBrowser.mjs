import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './findBrowser.mjs';
import { PlainError } from './plainError.mjs';
import { runCommand } from './runCommand.mjs';

/**
 * Finds a Chromium for the browser tests, or gets one: Debian's package if this is Debian and may be changed, else
 * Playwright's download.
 *
 * @param {string} root the project's folder
 * @returns {Promise<string>} path of the program
 */
export async function ensureBrowser(root) {
  const found = await findBrowser();
  if (found !== null) return found;
  console.log('No Chromium or Chrome found; getting one for the browser tests…');
  if (mayInstallPackages()) await installDebianPackage();
  const afterPackage = await findBrowser();
  if (afterPackage !== null) return afterPackage;
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  await runCommand(process.execPath, [cli, 'install', 'chromium'], { cwd: root });
  const afterDownload = await findBrowser();
  if (afterDownload !== null) return afterDownload;
  throw new PlainError(
    'The browser tests need Chromium or Chrome, and none could be installed (the reason stands above).\n' +
      'Install one, or set CHROMIUM to the path of one, and run the same command again.',
  );
}

function mayInstallPackages() {
  const file = '/etc/os-release';
  const isDebian = existsSync(file) && /^ID="?debian"?$/m.test(readFileSync(file, 'utf8'));
  return isDebian && process.getuid?.() === 0;
}

async function installDebianPackage() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if ((await runCommand('apt-get', ['update'], { env })) !== 0) return;
  await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
}
