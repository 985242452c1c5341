import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mapLines } from '../../../client/network/mapTheme.ts';
import { parseCanvasTheme } from '../../../client/ui/canvasTheme.ts';

const css = readFileSync(new URL('../../../client/ui/tokens.css', import.meta.url), 'utf8');

type Tokens = ReadonlyMap<string, string>;

function readBlock(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no block ${selector}`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const light = readBlock(':root');
const themes: Record<string, Tokens> = {
  light,
  dark: new Map([...light, ...readBlock(":root[data-theme='dark']")]),
  contrast: new Map([...light, ...readBlock(":root[data-theme='contrast']")]),
};

/** Relative luminance of `#rrggbb` as WCAG 2 defines it. */
function luminance(color: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function ratio(tokens: Tokens, ink: string, paper: string): number {
  const colors = [ink, paper].map((name) => tokens.get(name) ?? '');
  for (const color of colors) expect(color, `${ink} on ${paper}`).toMatch(/^#[0-9a-f]{6}$/);
  return contrast(colors[0] ?? '', colors[1] ?? '');
}

const papers = ['--canvas', '--panel', '--sunk', '--hover'];
const notes = ['yellow', 'blue', 'green', 'rose', 'violet', 'sand'].map((name) => `--note-${name}`);
const textPairs: [ink: string, paper: string][] = [
  ...papers.map((paper): [string, string] => ['--ink', paper]),
  ...papers.map((paper): [string, string] => ['--ink-quiet', paper]),
  ...['--canvas', '--panel', '--sunk', '--hover', '--accent-soft'].map((paper): [string, string] => [
    '--accent',
    paper,
  ]),
  ...['--canvas', '--panel', '--hover', '--danger-soft'].map((paper): [string, string] => [
    '--danger',
    paper,
  ]),
  ...['--accent-soft', '--danger-soft', '--attention-soft', '--good-soft', '--lane'].map(
    (paper): [string, string] => ['--ink', paper],
  ),
  ['--ink-quiet', '--accent-soft'],
  ['--ink-quiet', '--lane'],
  ['--attention', '--panel'],
  ['--attention', '--attention-soft'],
  ['--good', '--panel'],
  ['--good', '--good-soft'],
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-hover'],
  ['--on-danger', '--danger'],
  ['--on-danger', '--danger-hover'],
  ['--on-tooltip', '--tooltip'],
];
/** Edges of controls and the focus ring: WCAG 1.4.11 asks for 3 : 1. */
const edgePairs: [edge: string, paper: string][] = [
  ...['--canvas', '--panel', '--sunk'].map((paper): [string, string] => ['--line-strong', paper]),
  ...['--canvas', '--panel', '--sunk', '--hover', '--lane'].map((paper): [string, string] => [
    '--focus',
    paper,
  ]),
  ...['--canvas', '--lane'].map((paper): [string, string] => ['--selection', paper]),
  ...['indigo', 'teal', 'plum', 'rust', 'moss'].flatMap((color) =>
    ['--canvas', '--panel', '--lane'].map((paper): [string, string] => [`--imagined-${color}`, paper]),
  ),
];

describe.each(Object.entries(themes))('theme %s', (name, tokens) => {
  test.each(textPairs)('%s on %s is legible', (ink, paper) => {
    expect(ratio(tokens, ink, paper)).toBeGreaterThanOrEqual(name === 'contrast' ? 7 : 4.5);
  });

  test.each(notes)('words on %s are legible from afar', (note) => {
    expect(ratio(tokens, '--note-ink', note)).toBeGreaterThanOrEqual(name === 'dark' ? 7 : 9);
  });

  test.each(edgePairs)('%s stands out from %s', (edge, paper) => {
    expect(ratio(tokens, edge, paper)).toBeGreaterThanOrEqual(3);
  });
});

test('every property that a stylesheet uses is a token or its own', () => {
  const folder = new URL('../../../client/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  expect(files.length).toBeGreaterThan(10);
  const unknown = files.flatMap((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const own = new Set([...text.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name));
    const used = [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name);
    return used.filter((name) => !light.has(name) && !own.has(name)).map((name) => `${file}: ${name}`);
  });
  expect(unknown).toEqual([]);
});

test.each(Object.entries(themes))('the lines of a map are seen in the theme %s', (_name, tokens) => {
  const theme = parseCanvasTheme((name) => tokens.get(name) ?? '');
  const { tie, edge, innerEdge, ground } = mapLines(theme);
  for (const line of [tie, edge, ground])
    expect(contrast(line, theme.canvas), line).toBeGreaterThanOrEqual(3);
  expect(contrast(innerEdge, theme.notes.violet)).toBeGreaterThanOrEqual(3);
});
