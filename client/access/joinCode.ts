/** The characters of join codes: none that can be taken for another on a poster. */
const ALPHABET = /^[2-9A-HJKMNP-Z]{8}$/;

/** Reads a code as people type it (small letters, spaces, hyphens), or the join link they pasted; null if it can be no code. */
export function parseJoinCode(typed: string): string | null {
  const fragment = typed.includes('#') ? typed.slice(typed.lastIndexOf('#') + 1) : typed;
  const code = fragment.toUpperCase().replace(/[\s\-–]/g, '');
  return ALPHABET.test(code) ? code : null;
}

/** "K7PM 3XQR": two groups are easier to read across a hall. */
export function formatJoinCode(code: string): string {
  return code.length === 8 ? `${code.slice(0, 4)} ${code.slice(4)}` : code;
}
