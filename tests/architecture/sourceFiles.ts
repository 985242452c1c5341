import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** One import of a source file. */
export interface SourceImport {
  readonly specifier: string;
  /** Path from the root if it points to a file of the project, else null. */
  readonly path: string | null;
  /** True for `import(…)` and worker addresses: loaded only when reached. */
  readonly lazy: boolean;
}

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly SourceImport[];
}

const staticImport = /^[ \t]*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]/gm;
const lazyImport =
  /\bimport\(\s*['"]([^'"]+)['"]|\bnew URL\(\s*['"](\.[^'"]+\.tsx?)['"]\s*,\s*import\.meta\.url/g;

/** Reads every TypeScript file below the named folders, tests and generated files apart. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => listFiles(folder).map(readSource));
}

/** All files below a folder of the project, as paths from the root. */
export function listFiles(folder: string, pattern = /\.tsx?$/): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => pattern.test(path))
    .sort();
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, imports: scanImports(path, text) };
}

/** Finds the imports in the text of a source file, types included. */
export function scanImports(path: string, text: string): SourceImport[] {
  const found = (pattern: RegExp, lazy: boolean) =>
    [...text.matchAll(pattern)].map((match) => toImport(path, match[1] ?? match[2] ?? '', lazy));
  return [...found(staticImport, false), ...found(lazyImport, true)];
}

function toImport(from: string, specifier: string, lazy: boolean): SourceImport {
  const bare = specifier.split('?')[0] ?? specifier;
  const path = bare.startsWith('.') ? posix.join(posix.dirname(from), bare) : null;
  return { specifier, path, lazy };
}

/** A source text without comments and without the contents of its strings: what is left is code. */
export function stripToCode(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (match) =>
    /^['"]/.test(match) ? "''" : ' ',
  );
}
