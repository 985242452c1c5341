import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const clientDir = resolve(root, 'client');

/** Pages of their own, each with its HTML file; everything else is one application. */
const pages = ['index.html', 'bench.html']
  .map((name) => join(clientDir, name))
  .filter((path) => existsSync(path));

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

const pageBuild: UserConfig = {
  root: clientDir,
  plugins: [react(), precompress()],
  build: {
    outDir: resolve(root, 'dist/client'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Nothing inline: the page's security policy allows files of its own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages,
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            { name: 'yjs', test: /node_modules\/(yjs|lib0|y-protocols|y-websocket)\//, priority: 2 },
            {
              name: 'konva',
              test: /node_modules\/(konva|react-konva|react-reconciler|its-fine)\//,
              priority: 1,
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
    environment: 'node',
    // Tests wait for conditions, not for time: this only ends one that hangs, on a slow machine too.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
  },
}));
