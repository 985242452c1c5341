import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readSources, root } from './sourceFiles.ts';

interface Lock {
  packages: Record<string, { version?: string; resolved?: string }>;
}

const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
const lock = JSON.parse(lockText) as Lock;
const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('package-lock.json', () => {
  it('names no registry: every place installs from its own', () => {
    const resolved = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(resolved.map(([path]) => path)).toEqual([]);
    expect(lockText).not.toMatch(/"https?:\/\/[^"]*(registry|\.tgz)/);
  });

  it.each(['yjs', 'lib0', 'y-protocols', 'react', 'konva', 'socket.io-parser'])(
    'has one copy of %s',
    (name) => {
      const copies = Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`));
      expect(copies).toEqual([`node_modules/${name}`]);
    },
  );
});

describe('package.json', () => {
  const all = { ...project.dependencies, ...project.devDependencies };

  it('asks for exact versions', () => {
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('lists every package that the sources import', () => {
    const imported = readSources('shared', 'client', 'server').flatMap(({ imports }) =>
      imports.map(({ specifier }) => packageName(specifier)).filter((name) => name !== null),
    );
    expect([...new Set(imported)].filter((name) => !(name in project.dependencies))).toEqual([]);
  });

  it('lists no package that nothing uses', () => {
    const texts = [
      ...listFiles('client', /\.(tsx?|css|html)$/),
      ...['shared', 'server', 'tests', 'scripts'].flatMap((folder) => listFiles(folder, /\.(tsx?|mjs)$/)),
      'vite.config.ts',
      'playwright.config.ts',
      'package.json',
    ].map((path) =>
      readFileSync(join(root, path), 'utf8').replace(/^ *"(dev)?[dD]ependencies": \{[^}]*\}/gm, ''),
    );
    const unused = Object.keys(all).filter(
      (name) => !name.startsWith('@types/') && !texts.some((text) => mentions(text, name)),
    );
    expect(unused).toEqual([]);
  });
});

function packageName(specifier: string): string | null {
  if (/^(\.|node:|virtual:|\/)/.test(specifier)) return null;
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** As an import, as a path into node_modules, or as a command of a script. */
function mentions(text: string, name: string): boolean {
  const escaped = name.replaceAll('.', '\\.');
  return new RegExp(`['"/]${escaped}['"/]|"${escaped} |&& ${escaped} `).test(text);
}
