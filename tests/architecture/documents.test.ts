import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, root } from './sourceFiles.ts';

const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'THREAT_MODEL.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const names = new Set(documents.map((document) => document.slice(document.lastIndexOf('/') + 1)));

/** What a text calls by name and is no document of ours. */
function strangersIn(text: string): string[] {
  const named = [...text.matchAll(/[\w-]+\.md\b/g)].map(([name]) => name);
  return [...new Set(named)].filter((name) => !names.has(name));
}

it('comments name only documents that are here', () => {
  const sources = readSources('client', 'server', 'shared', 'tests').filter(({ text }) =>
    text.includes('.md'),
  );
  const found = sources.map(({ path, text }) => ({ path, strangers: strangersIn(text) }));
  expect(found.filter(({ strangers }) => strangers.length > 0)).toEqual([]);
  expect(sources.length).toBeGreaterThan(5);
});

describe.each(documents)('%s', (document) => {
  const path = join(root, document);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';

  it('exists', () => {
    expect(existsSync(path)).toBe(true);
  });

  it('names only documents that are here', () => {
    expect(strangersIn(text)).toEqual([]);
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
