import { createHash } from 'node:crypto';

/**
 * The style elements that react-aria writes into the page, letter by letter: touch handling of everything that can be
 * pressed, and no scrolling behind a dialog on phones. A test compares them with the installed library.
 */
export const libraryStyles: readonly string[] = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

/** The same as sources for `style-src`. */
export const libraryStyleSources = libraryStyles.map(
  (style) => `'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'`,
);
