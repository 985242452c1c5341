import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sourceFiles.ts';

const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'THREAT_MODEL.md',
  'docs/api.md',
  'docs/benchmarks.md',
];

describe.each(documents)('%s', (document) => {
  const path = join(root, document);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';

  it('exists', () => {
    expect(existsSync(path)).toBe(true);
  });

  it('names only files and folders that exist', () => {
    const named = [...text.matchAll(/`((?:client|server|shared|tests|scripts|docs)\/[\w./-]+)`/g)];
    const missing = named.map((match) => match[1] ?? '').filter((file) => !existsSync(join(root, file)));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('links only to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});
