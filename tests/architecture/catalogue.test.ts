import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, root } from './sourceFiles.ts';

type Catalogue = Record<string, string>;

const english = readCatalogue('en-NZ');
const maori = readCatalogue('mi.draft');
const keys = Object.keys(english);
/** Without the endings of plural forms: this is how code names a text. */
const names = new Set(keys.map(withoutPlural));
const namespaces = new Set(keys.map((key) => key.split('.')[0] ?? ''));

const text = readSources('client', 'shared')
  .map((source) => source.text)
  .join('\n');
const literals = new Set(
  [...text.matchAll(/['"]([a-zA-Z][\w-]*(?:\.[\w-]+)+)['"]/g)].map((match) => match[1] ?? ''),
);
/** `ui.colour.${color}` uses every key that begins and ends like it. */
const patterns = [...text.matchAll(/`([a-zA-Z][\w-]*\.(?:[\w.-]|\$\{[^}`]*\})*)`/g)]
  .map((match) => match[1] ?? '')
  .filter((pattern) => pattern.includes('${'))
  .map(
    (pattern) =>
      new RegExp(
        `^${pattern
          .replace(/\$\{[^}]*\}/g, '*')
          .replaceAll('.', '\\.')
          .replaceAll('*', '.+')}$`,
      ),
  );

describe('the English catalogue', () => {
  it('has every text that the client names', () => {
    const isFileName = (literal: string) => /\.(csv|json|png|ts|tsx|html|css|js|svg|txt)$/.test(literal);
    const named = [...literals].filter(
      (literal) => namespaces.has(literal.split('.')[0] ?? '') && !isFileName(literal),
    );
    expect(named.filter((name) => !names.has(name) && !keys.includes(name)).sort()).toEqual([]);
  });

  it('has no text that nothing uses', () => {
    const isUsed = (name: string) => literals.has(name) || patterns.some((pattern) => pattern.test(name));
    expect([...names].filter((name) => !isUsed(name)).sort()).toEqual([]);
  });

  it('has no exclamation marks and no empty texts', () => {
    expect(keys.filter((key) => english[key]?.includes('!') || english[key]?.trim() === '')).toEqual([]);
  });

  it('has both plural forms or none', () => {
    const half = keys.filter((key) => /_(one|other)$/.test(key) && !(otherForm(key) in english));
    expect(half).toEqual([]);
  });
});

describe('the draft Māori catalogue', () => {
  it('translates texts that exist, with the same places to fill', () => {
    expect(Object.keys(maori).filter((key) => !names.has(withoutPlural(key)))).toEqual([]);
    const wrong = Object.keys(maori).filter(
      (key) => key in english && fillings(maori[key]) !== fillings(english[key]),
    );
    expect(wrong).toEqual([]);
  });
});

function readCatalogue(name: string): Catalogue {
  return JSON.parse(readFileSync(join(root, `client/i18n/${name}.json`), 'utf8')) as Catalogue;
}

function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

function otherForm(key: string): string {
  return key.endsWith('_one') ? key.replace(/_one$/, '_other') : key.replace(/_other$/, '_one');
}

function fillings(value = ''): string {
  return [...value.matchAll(/\{\{(\w+)/g)]
    .map((match) => match[1])
    .sort()
    .join();
}
