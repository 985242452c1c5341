// `npm run together:grid [-- seconds]`: the browser test in which five people fill one grid, for two minutes or as long as said.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './ensure.mjs';
import { ensureBrowser } from './ensureBrowser.mjs';

const GRID_SECONDS = process.argv[3] ?? '120';
const env = { ...process.env, GRID_SECONDS, CHROMIUM: await ensureBrowser(root) };
const args = [join(root, 'node_modules/@playwright/test/cli.js'), 'test', 'tests/e2e/gridTogether.spec.ts'];
spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).once('close', (code) => {
  process.exitCode = code ?? 1;
});
