const FAMILY = "'Atkinson Hyperlegible Next Variable'";
/** Letters of both files: macrons live in the second one. */
const SAMPLE = 'aAāĀēīōū';
const LONGEST_WAIT_MS = 3000;

let ready: Promise<boolean> | null = null;

function loadFonts(): Promise<boolean> {
  if (typeof document === 'undefined' || !document.fonts) return Promise.resolve(true);
  const fonts = Promise.all(
    [`400 16px ${FAMILY}`, `680 16px ${FAMILY}`].map((font) => document.fonts.load(font, SAMPLE)),
  );
  const patience = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), LONGEST_WAIT_MS));
  return Promise.race([fonts.then(() => true).catch(() => false), patience]);
}

/**
 * Starts loading the fonts at the first call and resolves once words can be measured with them:
 * true, or false after 3 s or when a file cannot be had (text is then measured with the fallback,
 * and the caller paints again when `document.fonts` says so).
 */
export function fontsReady(): Promise<boolean> {
  ready ??= loadFonts();
  return ready;
}
