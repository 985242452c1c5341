const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const ID_LENGTH = 16;
/** Bytes from here on would favour the first letters of the alphabet. */
const REJECT_FROM = 256 - (256 % ALPHABET.length);

/** What an id of a record, participant, board or workshop looks like. */
export const ID_PATTERN = /^[A-Za-z0-9]{16}$/;

/**
 * A new random id: 16 letters or digits, about 95 bits. Uses `getRandomValues`, which, unlike
 * `randomUUID`, exists on plain-http addresses of a local network too.
 */
export function newId(): string {
  let id = '';
  while (id.length < ID_LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(24))) {
      if (byte < REJECT_FROM && id.length < ID_LENGTH) id += ALPHABET[byte % ALPHABET.length];
    }
  }
  return id;
}

/** Whether a value has the shape of an id made by {@link newId}. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value);
}

/** Order by id, for what has no other order: the same on every screen. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
