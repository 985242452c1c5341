import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isDoorText } from '../../client/i18n/doorTexts.ts';
import { readSources, root, type SourceFile } from './sourceFiles.ts';

const keys = Object.keys(
  JSON.parse(readFileSync(join(root, 'client/i18n/en-NZ.json'), 'utf8')) as Record<string, string>,
);
const names = new Set(keys.map((key) => key.replace(/_(one|other)$/, '')));
const byPath = new Map(readSources('client', 'shared').map((source) => [source.path, source]));
/** These wait for the other texts before they are shown (`withTexts` in client/App.tsx). */
const boards = [
  'access/AboutPage',
  'access/CheckPage',
  'access/HelloPage',
  'access/NewWorkshopPage',
  'access/PosterPage',
  'access/WorkshopPage',
  'board/BoardPage',
  'paper/PaperPage',
  'report/ReportPage',
  'wall/WallPage',
].map((page) => `client/${page}.tsx`);

/** Everything that a page outside the board may run. */
function reachDoors(): SourceFile[] {
  const found = new Set<SourceFile>();
  const visit = (path: string) => {
    const source = byPath.get(path);
    if (!source || found.has(source) || boards.includes(path)) return;
    found.add(source);
    for (const { path: next } of source.imports) if (next !== null) visit(next);
  };
  visit('client/main.tsx');
  return [...found];
}

it('pages outside the board name texts of the doors only: the others are not there yet', () => {
  const sources = reachDoors();
  expect(sources.length).toBeGreaterThan(20);
  const named = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/['"]([a-zA-Z][\w-]*(?:\.[\w-]+)+)['"]/g)]
      .map((match) => match[1] ?? '')
      .filter((key) => names.has(key) && !isDoorText(key))
      .map((key) => `${path}: ${key}`),
  );
  expect(named).toEqual([]);
});

it('so do those that put a name together', () => {
  const begun = reachDoors().flatMap(({ path, text }) =>
    [...text.matchAll(/`([a-zA-Z][\w-]*\.[\w.-]*)\$\{/g)].map((match) => ({ path, start: match[1] ?? '' })),
  );
  expect(begun.length).toBeGreaterThan(2);
  const wrong = begun.filter(({ start }) => {
    const meant = [...names].filter((key) => key.startsWith(start));
    return meant.length > 0 && !meant.some(isDoorText);
  });
  expect(wrong).toEqual([]);
});
