import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIGHT_THEME } from '../../../client/canvas/paint/canvasTheme.ts';
import { parseCanvasTheme } from '../../../client/ui/canvasTheme.ts';

const css = readFileSync(new URL('../../../client/ui/tokens.css', import.meta.url), 'utf8');

function readFrom(selector: string): (property: string) => string {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return (property) => new RegExp(`${property}: ([^;]+);`).exec(block)?.[1] ?? '';
}

test('the painters get the values of the tokens, and their own light theme is the same', () => {
  expect(parseCanvasTheme(readFrom(':root'))).toEqual(LIGHT_THEME);
});

test('high contrast tells the painters to mark colours', () => {
  expect(parseCanvasTheme(readFrom(":root[data-theme='contrast']")).highContrast).toBe(true);
});
