import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { isDoorText } from './client/i18n/doorTexts.ts';

const root = import.meta.dirname;
const clientDir = resolve(root, 'client');

/** Pages of their own, each with its HTML file; everything else is one application. */
const pages = ['index.html', 'bench.html']
  .map((name) => join(clientDir, name))
  .filter((path) => existsSync(path));

/** Cuts the catalogue in two: the doors' texts come with the first script, the rest with the board. */
function splitTexts(): Plugin {
  return {
    name: 'split-texts',
    enforce: 'pre',
    load(id) {
      const [file = '', part] = id.split('?');
      if (!file.endsWith('/i18n/en-NZ.json') || (part !== 'doors' && part !== 'board')) return undefined;
      const all = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
      const own = all.filter(([key]) => isDoorText(key.replace(/_(one|other)$/, '')) === (part === 'doors'));
      return { code: `export default ${JSON.stringify(Object.fromEntries(own))};`, moduleType: 'js' };
    },
  };
}

const sessionTransports = /engine\.io-client\/build\/esm\/transports\/(index|polling-\w+|webtransport)\.js$/;

/** The session goes over a WebSocket alone (client/session/openSession.ts): the library's other ways are not sent to phones. */
function webSocketOnly(): Plugin {
  return {
    name: 'web-socket-only',
    enforce: 'pre',
    load(id) {
      const name = sessionTransports.exec(id)?.[1];
      if (name === undefined) return undefined;
      if (name === 'index')
        return "import { WS } from './websocket.js'; export const transports = { websocket: WS };";
      // Nobody asks for the others; as the library writes them, they would come along for what they look up when loaded.
      return { code: readFileSync(id, 'utf8'), moduleSideEffects: false };
    },
  };
}

const publicDir = join(clientDir, 'public');
const workerSource = join(clientDir, 'offline/serviceWorker.ts');
const workerFile = 'sw.js';

const compressible = /\.(js|css|html|json|svg|webmanifest)$/;

/** Puts a .gz and a .br beside each text file, so that the server never compresses while a workshop runs. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) return;
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!compressible.test(name) || name.startsWith('.vite')) continue;
        const bytes = readFileSync(join(dir, name));
        if (bytes.length < 1024) continue;
        writeFileSync(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }));
        const quality = { [constants.BROTLI_PARAM_QUALITY]: 10 };
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes, { params: quality }));
      }
    },
  };
}

/** Not part of the app that people open without a server. */
const notKept = /^(?:bench|assets\/bench|sw\.js|\.vite)|\.map$/;

/** Tells the service worker (client/offline) which files make this build, the page and its icons included. */
function listShell(): Plugin {
  return {
    name: 'list-shell',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[workerFile];
        if (worker?.type !== 'chunk') throw new Error(`the build has no ${workerFile}`);
        if (worker.imports.length > 0)
          throw new Error(`${workerFile} must be one file: ${worker.imports.join()}`);
        const built = Object.keys(bundle).filter((name) => !notKept.test(name));
        const copied = readdirSync(publicDir, { recursive: true, encoding: 'utf8' });
        const files = [...built, ...copied.filter((name) => name.includes('.'))]
          .sort()
          .map((name) => `/${name}`);
        const page = bundle['index.html'];
        const content =
          JSON.stringify(files) + worker.code + (page?.type === 'asset' ? String(page.source) : '');
        const version = createHash('sha256').update(content).digest('hex').slice(0, 12);
        worker.code = worker.code.replace('__SHELL_BUILD__', JSON.stringify({ version, files }));
      },
    },
  };
}

const pageBuild: UserConfig = {
  root: clientDir,
  plugins: [splitTexts(), webSocketOnly(), react(), listShell(), precompress()],
  build: {
    outDir: resolve(root, 'dist/client'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Nothing inline: the page's security policy allows files of its own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [...pages, workerSource],
      output: {
        // A service worker's reach is its own folder, so it lies at the top, without a hash.
        entryFileNames: ({ facadeModuleId }) =>
          facadeModuleId === workerSource ? workerFile : 'assets/[name]-[hash].js',
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            // Hashes come with private writing: few pages need them.
            {
              name: 'yjs',
              test: /node_modules\/(yjs|lib0(?!\/hash)|y-protocols|y-websocket)\//,
              priority: 2,
            },
            {
              name: 'konva',
              test: /node_modules\/(konva|react-konva|react-reconciler|its-fine)\//,
              priority: 1,
            },
            // Icons that many parts share: each alone would be a file of its own.
            { name: 'icons', test: /node_modules\/lucide-react\//, minShareCount: 4 },
            // What every board needs packs better in one file than in twenty. Pages without a board use a few of these alone.
            {
              name: 'model',
              // What is done with an imagined network, or with who comes when, comes with its own parts.
              test: /\/shared\/((model|document|permissions)\/(?!ids|cleanText|documentId)|operations\/(?!scenario|imagine|carryBack|stepBack|agreement))/,
            },
          ],
        },
      },
    },
  },
};

const serverBuild: UserConfig = {
  root,
  publicDir: false,
  build: { outDir: resolve(root, 'dist/server'), emptyOutDir: true, target: 'node20', copyPublicDir: false },
};

export default defineConfig(({ isSsrBuild }) => ({
  ...(isSsrBuild === true ? serverBuild : pageBuild),
  clearScreen: false,
  test: {
    root,
    include: ['tests/**/*.test.{ts,tsx,mjs}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/load/**'],
    setupFiles: ['tests/support/boardTexts.ts'],
    environment: 'node',
    // Tests wait for conditions, not for time: this only ends one that hangs, on a slow machine too.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 20_000, interval: 20 } },
    maxWorkers: 2,
  },
}));
