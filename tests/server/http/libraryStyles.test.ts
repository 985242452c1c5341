import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { libraryStyles } from '../../../server/http/libraryStyles.ts';

const library = new URL('../../../node_modules/react-aria/dist/private/', import.meta.url);

/** The texts of the style elements that a file of the library makes. */
function readStyles(file: string): string[] {
  const source = readFileSync(new URL(file, library), 'utf8');
  const attribute = /PRESSABLE_ATTRIBUTE = '([\w-]+)'/.exec(source)?.[1] ?? '';
  const texts = [...source.matchAll(/style\.textContent = `([^`]*)`\.trim\(\)/g)].map(
    (match) => match[1] ?? '',
  );
  return texts.map((text) => text.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/g, attribute).trim());
}

it('the policy lets in exactly the styles of the installed library', () => {
  const files = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'];
  expect(files.flatMap(readStyles)).toEqual(libraryStyles);
});
