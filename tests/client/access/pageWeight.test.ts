import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const client = new URL('../../../client/', import.meta.url);

/** Modules and packages that a page needs before it can show anything: static imports only, types left out. */
function reach(entry: URL, seen = new Set<string>(), packages = new Set<string>()): Set<string> {
  if (seen.has(entry.href)) return packages;
  seen.add(entry.href);
  const source = readFileSync(entry, 'utf8');
  for (const [, names, from = ''] of source.matchAll(/^import (?:([^;]*?) from )?'([^']+)'/gms)) {
    if (names?.startsWith('type ')) continue;
    if (!from.startsWith('.')) packages.add(from);
    else if (/\.tsx?$/.test(from)) reach(new URL(from, entry), seen, packages);
  }
  return packages;
}

test('home and join bring nothing along that only a board needs', () => {
  const packages = [...reach(new URL('main.tsx', client))].sort();
  expect(packages).toEqual([
    '@fontsource-variable/atkinson-hyperlegible-next/wght.css',
    'lucide-react',
    'react',
    'react-dom/client',
  ]);
});
