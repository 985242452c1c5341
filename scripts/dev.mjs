import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createNetServer } from 'node:net';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';

await ensure({ build: false });
const { createServer } = await import('vite');

const port = Number(process.env['PORT'] || 3000);
const backendPort = await findFreePort();
const backend = `http://127.0.0.1:${backendPort}`;
const sockets = { target: backend, ws: true };

const vite = await createServer({
  configFile: join(root, 'vite.config.ts'),
  server: {
    port,
    strictPort: true,
    host: process.env['HOST'] || '0.0.0.0',
    proxy: {
      '/api': backend,
      '/healthz': backend,
      '/readyz': backend,
      '/metrics': backend,
      '/sync': sockets,
      '/socket.io': sockets,
    },
  },
});
await vite.listen();

// The server behind Vite: reached through it alone, started anew whenever a source of it changes.
const server = spawn(
  process.execPath,
  [
    join(root, 'node_modules/tsx/dist/cli.mjs'),
    'watch',
    '--clear-screen=false',
    'server/main.ts',
    'start',
    '--link-only',
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PORT: String(backendPort),
      HOST: '127.0.0.1',
      PUBLIC_URL: process.env['PUBLIC_URL'] || `http://localhost:${port}`,
      LOG_LEVEL: process.env['LOG_LEVEL'] || 'info',
    },
  },
);
server.once('exit', (code) => process.exit(code ?? 1));

// Ctrl-C reaches the server from the terminal; a second signal would make tsx end it by force.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));

async function findFreePort() {
  const probe = createNetServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address();
  probe.close();
  await once(probe, 'close');
  return free;
}
