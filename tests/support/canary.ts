/** Letters that nobody here writes, so that a single one of them anywhere is a leak. Each takes two UTF-16 units. */
const LETTERS = [...'𐌰𐌱𐌲𐌳𐌴𐌵𐌶𐌷𐌸𐌹𐌺𐌻𐌼𐌽𐌾𐌿'];

/** A private text for tests: looked for whole and in pieces. */
export const CANARY = LETTERS.join('');

/** One way in which letters can stand in bytes. */
interface Form {
  readonly name: string;
  readonly bytes: Buffer;
}

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** What base64 makes of these bytes wherever they begin, without the characters that what stands around decides. */
function base64Forms(text: string): Form[] {
  const plain = Buffer.from(text, 'utf8');
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), plain])
      .toString('base64')
      .replace(/=+$/, '');
    const begin = offset === 0 ? 0 : offset + 1;
    const whole = Math.floor((offset + plain.length) / 3) * 4;
    return { name: `base64 at ${offset}`, bytes: Buffer.from(encoded.slice(begin, whole), 'latin1') };
  });
}

function formsOf(letter: string, index: number): Form[] {
  const pair = letter + (LETTERS[index + 1] ?? '');
  const escaped = JSON.stringify(letter).replace(
    /[\ud800-\udfff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16)}`,
  );
  return [
    { name: 'UTF-8', bytes: Buffer.from(letter, 'utf8') },
    { name: 'UTF-16LE', bytes: Buffer.from(letter, 'utf16le') },
    { name: 'UTF-16BE', bytes: bigEndian(letter) },
    { name: 'JSON escape', bytes: Buffer.from(escaped.slice(1, -1), 'latin1') },
    { name: 'percent', bytes: Buffer.from(encodeURIComponent(letter), 'latin1') },
    ...(index + 1 < LETTERS.length ? base64Forms(pair) : []),
  ];
}

const FORMS = LETTERS.flatMap(formsOf);

/** How a canary, or any letter of one, stands in these bytes; null when it does not. */
export function findCanary(bytes: Buffer): string | null {
  return FORMS.find((form) => bytes.includes(form.bytes))?.name ?? null;
}
