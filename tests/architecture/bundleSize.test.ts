import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { root } from './sourceFiles.ts';

interface Chunk {
  file: string;
  src?: string;
  name?: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}

const output = join(root, 'dist/client');
const manifestPath = join(output, '.vite/manifest.json');

/** Sizes of the page as built; `npm test` builds first. */
describe.runIf(existsSync(manifestPath))('the built page', () => {
  const manifest = existsSync(manifestPath)
    ? (JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, Chunk>)
    : {};

  it('sends at most 100 kB of script to the join page', () => {
    // As it is now it comes with the start itself and has no file of its own.
    const joinPage = findChunk(manifest, /\/JoinPage\.tsx$/) ?? 'index.html';
    const keys = loadedAtOnce(manifest, ['index.html', joinPage]);
    expect(gzippedKilobytes(manifest, keys)).toBeLessThanOrEqual(100);
  });

  it('sends at most 220 kB of script to the outline, and no Konva', () => {
    const parts = [/\/BoardPage\.tsx$/, /\/Outline\.tsx$/].map((part) => requireChunk(manifest, part));
    const keys = loadedAtOnce(manifest, ['index.html', ...parts]);
    expect(gzippedKilobytes(manifest, keys)).toBeLessThanOrEqual(220);
    const isKonva = ({ name }: Chunk) => name === 'konva';
    expect(keys.filter((key) => manifest[key] && isKonva(manifest[key]))).toEqual([]);
    expect(Object.values(manifest).filter(isKonva).length).toBe(1);
  });

  it('has no script inside its HTML and asks nothing of other servers', () => {
    const html = readFileSync(join(output, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});

/** The manifest's key of a part that is loaded when reached. */
function findChunk(manifest: Record<string, Chunk>, pattern: RegExp): string | undefined {
  return Object.keys(manifest).find((key) => pattern.test(`/${key}`));
}

/** As `findChunk`. @throws when there is none: without its part a sum would be small whatever the page loads */
function requireChunk(manifest: Record<string, Chunk>, pattern: RegExp): string {
  const key = findChunk(manifest, pattern);
  if (key === undefined) throw new Error(`the build has no part ${pattern}`);
  return key;
}

function loadedAtOnce(manifest: Record<string, Chunk>, start: readonly string[]): string[] {
  const keys = new Set(start);
  for (const key of keys) for (const next of manifest[key]?.imports ?? []) keys.add(next);
  return [...keys];
}

function gzippedKilobytes(manifest: Record<string, Chunk>, keys: readonly string[]): number {
  const scripts = keys.map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'));
  const bytes = [...new Set(scripts)].map(
    (file) => gzipSync(readFileSync(join(output, file)), { level: 9 }).length,
  );
  return bytes.reduce((total, size) => total + size, 0) / 1000;
}
