import { describe, expect, it } from 'vitest';
import { readSources, scanImports, stripToCode, type SourceFile } from './sourceFiles.ts';

const sources = readSources('shared', 'client', 'server');
const byPath = new Map(sources.map((source) => [source.path, source]));

/** What each folder of shared/ may import besides itself. */
const sharedTiers: Record<string, readonly string[]> = {
  geometry: [],
  model: ['geometry'],
  permissions: ['model'],
  layout: ['model', 'geometry'],
  queries: ['model', 'geometry', 'layout'],
  similarity: ['model'],
  document: ['model', 'geometry', 'permissions', 'queries', 'layout'],
  operations: ['model', 'geometry', 'permissions', 'queries', 'layout', 'similarity', 'document'],
  session: ['model', 'permissions'],
  sync: ['model'],
  templates: ['model'],
  export: ['model', 'geometry', 'queries', 'layout', 'operations', 'session', 'templates'],
};

/** Which of the three parts each may import. */
const parts: Record<string, readonly string[]> = {
  shared: ['shared'],
  client: ['client', 'shared'],
  server: ['server', 'shared'],
};

function importsWhere(
  files: readonly SourceFile[],
  isWrong: (file: SourceFile, specifier: string) => boolean,
) {
  return files.flatMap((file) =>
    file.imports
      .filter(({ specifier }) => isWrong(file, specifier))
      .map(({ specifier }) => `${file.path} -> ${specifier}`),
  );
}

const isPackage = (specifier: string, ...names: string[]) =>
  names.some((name) => specifier === name || specifier.startsWith(`${name}/`));

const inFolder = (folder: string) => sources.filter(({ path }) => path.startsWith(`${folder}/`));

describe('the scan itself', () => {
  it('finds every way to import', () => {
    const text = [
      "import a from './a.ts';",
      "import type {\n  B,\n} from '../b.ts';",
      "export { c } from './c.ts';",
      "import './d.css';",
      "const e = await import('./e.ts');",
      "new Worker(new URL('./f.ts', import.meta.url));",
      "// import g from './g.ts';",
    ].join('\n');
    const found = scanImports('client/x/file.ts', text);
    const paths = found.map(({ path }) => path);
    expect(paths).toEqual(
      ['a.ts', 'b.ts', 'c.ts', 'd.css', 'e.ts', 'f.ts'].map((name) =>
        name === 'b.ts' ? 'client/b.ts' : `client/x/${name}`,
      ),
    );
    expect(found.map(({ lazy }) => lazy)).toEqual([false, false, false, false, true, true]);
  });

  it('tells code from comments and strings', () => {
    expect(stripToCode("a('process.exit'); // process.exit\n/* process.exit */ b")).not.toContain('process');
    expect(stripToCode('process.exit(1)')).toContain('process.exit');
  });

  it('sees the sources', () => {
    expect(inFolder('shared').length).toBeGreaterThan(30);
    expect(inFolder('server').length).toBeGreaterThan(10);
    expect(inFolder('client').length).toBeGreaterThan(10);
  });
});

describe('imports', () => {
  it('point to files that exist, with their extension', () => {
    const isSource = (path: string) => /^(shared|client|server)\//.test(path) && /\.tsx?$/.test(path);
    const wrong = sources.flatMap(({ path: from, imports }) =>
      imports
        .filter(({ path }) => path !== null && (isSource(path) ? !byPath.has(path) : !/\.\w+$/.test(path)))
        .map(({ specifier }) => `${from} -> ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('never cross from client to server or back, and shared imports neither', () => {
    const wrong = sources.flatMap(({ path: from, imports }) => {
      const allowed = parts[from.split('/')[0] ?? ''] ?? [];
      return imports
        .filter(({ path }) => path !== null && !allowed.includes(path.split('/')[0] ?? ''))
        .map(({ specifier }) => `${from} -> ${specifier}`);
    });
    expect(wrong).toEqual([]);
  });

  it('run one way inside shared', () => {
    const wrong = inFolder('shared').flatMap(({ path: from, imports }) => {
      const tier = from.split('/')[1] ?? '';
      const allowed = [tier, ...(sharedTiers[tier] ?? [])];
      const others = imports.filter(
        ({ path }) => path !== null && !allowed.includes(path.split('/')[1] ?? ''),
      );
      const unknown = tier in sharedTiers ? [] : [`${from}: add shared/${tier} to the table of this test`];
      return [...unknown, ...others.map(({ specifier }) => `${from} -> ${specifier}`)];
    });
    expect(wrong).toEqual([]);
  });

  it('have no cycles, types included', () => {
    expect(findCycle(sources)).toEqual([]);
  });

  it('have no barrels', () => {
    expect(sources.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path)).toEqual([]);
    const barrels = sources.filter(({ text }) => {
      const code = stripToCode(text).replace(/^export (type )?(\*|\{[^}]*\})( as \w+)? from ''\s*;/gm, '');
      return text.trim() !== '' && code.trim() === '';
    });
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});

describe('shared', () => {
  it('imports no user interface, no network, nothing of Node', () => {
    const isImpure = (_file: SourceFile, specifier: string) =>
      specifier.startsWith('node:') ||
      isPackage(specifier, 'react', 'react-dom', 'react-konva', 'konva', 'socket.io', 'socket.io-client') ||
      isPackage(specifier, 'ws', 'hono', 'libsql', 'idb', 'y-websocket', 'i18next', 'pino');
    expect(importsWhere(inFolder('shared'), isImpure)).toEqual([]);
  });

  it('touches yjs in document, operations and sync only', () => {
    const files = inFolder('shared').filter(
      ({ path }) => !/^shared\/(document|operations|sync)\//.test(path),
    );
    expect(importsWhere(files, (_file, specifier) => isPackage(specifier, 'yjs', 'y-protocols'))).toEqual([]);
  });

  it('uses no globals of browsers or Node', () => {
    const globals =
      /\b(window|navigator|localStorage|sessionStorage|indexedDB|process|Buffer|HTML\w*Element)\b\s*[.(]/;
    const wrong = inFolder('shared').filter(({ text }) => globals.test(stripToCode(text)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

/** Its own id apart, which is the same everywhere and changes nothing. */
const usesProcess = /\bprocess\s*\.(?!pid\b)/;

describe('server', () => {
  it('touches process in main.ts only', () => {
    const wrong = inFolder('server').filter(
      ({ path, text, imports }) =>
        path !== 'server/main.ts' &&
        (usesProcess.test(stripToCode(text)) ||
          imports.some(({ specifier }) => specifier === 'node:process')),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('imports libsql in one file only', () => {
    const users = importsWhere(sources, (_file, specifier) => isPackage(specifier, 'libsql'));
    expect(users).toEqual(['server/storage/sqlite/database.ts -> libsql']);
  });

  it('is put together in startServer.ts and started in main.ts: nothing else imports these two', () => {
    const users = importsWhere(
      sources,
      (file, specifier) => /\/(main|startServer)\.tsx?$/.test(specifier) && file.path.startsWith('server/'),
    );
    expect(users).toEqual(['server/main.ts -> ./startServer.ts']);
  });
});

describe('client', () => {
  it('has an outline that never loads Konva or the canvas', () => {
    const outline = inFolder('client/outline');
    expect(outline.length).toBeGreaterThan(0);
    const reached = reach(outline);
    expect(importsWhere(reached, (_file, specifier) => isPackage(specifier, 'konva', 'react-konva'))).toEqual(
      [],
    );
  });

  it('has a canvas engine without React', () => {
    const engine = [...inFolder('client/canvas/engine'), ...inFolder('client/canvas/paint')];
    expect(engine.length).toBeGreaterThan(0);
    const isReact = (_file: SourceFile, specifier: string) =>
      isPackage(specifier, 'react', 'react-dom', 'react-konva');
    expect(importsWhere(reach(engine), isReact)).toEqual([]);
  });

  it('loads nothing of Node', () => {
    expect(importsWhere(inFolder('client'), (_file, specifier) => specifier.startsWith('node:'))).toEqual([]);
  });
});

/** The files and everything they load at once, directly or through others. */
function reach(start: readonly SourceFile[]): SourceFile[] {
  const found = new Set(start);
  for (const file of found) {
    for (const { path, lazy } of file.imports) {
      const target = path === null || lazy ? undefined : byPath.get(path);
      if (target !== undefined) found.add(target);
    }
  }
  return [...found];
}

/** One cycle of imports as a list of paths, or an empty list. Lazy imports count: they tie files together too. */
function findCycle(files: readonly SourceFile[]): string[] {
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    trail.push(path);
    for (const next of byPath.get(path)?.imports ?? []) {
      const cycle = next.path === null ? [] : visit(next.path);
      if (cycle.length > 0) return cycle;
    }
    trail.pop();
    done.add(path);
    return [];
  };
  for (const { path } of files) {
    const cycle = visit(path);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
