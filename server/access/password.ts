import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What is kept of a password: a salt and the scrypt hash with it, both base64url. */
export interface KeptPassword {
  readonly salt: string;
  readonly hash: string;
}

/** Asks for the password of a door. */
export interface Passwords {
  /** Whether this is the password that is kept; some 50 ms of work for a wrong one. */
  matches(kept: KeptPassword, given: string): Promise<boolean>;
}

const hashBytes = 32;
const mostKnown = 1000;

/** Turns a password into what is kept of it. */
export async function keepPassword(password: string): Promise<KeptPassword> {
  const salt = randomBytes(16).toString('base64url');
  return { salt, hash: (await hashPassword(password, salt)).toString('base64url') };
}

/**
 * Makes the door's memory of right passwords: a hall types the same one three hundred times, and scrypt is slow by
 * design. What is remembered is a keyed hash, in this process only; wrong ones are worked out each time.
 */
export function createPasswords(): Passwords {
  const key = randomBytes(32);
  const known = new Set<string>();

  return {
    async matches(kept, given) {
      const mark = createHmac('sha256', key)
        .update(`${kept.hash} ${simplify(given)}`)
        .digest('base64url');
      if (known.has(mark)) return true;
      const expected = Buffer.from(kept.hash, 'base64url');
      const found = await hashPassword(given, kept.salt);
      if (expected.length !== found.length || !timingSafeEqual(expected, found)) return false;
      if (known.size >= mostKnown) known.clear();
      known.add(mark);
      return true;
    },
  };
}

/** Called across a hall and typed on a phone: capitals at the start and blanks at the ends are no mistake. */
function simplify(password: string): string {
  return password.normalize('NFKC').trim().toLowerCase();
}

function hashPassword(password: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(simplify(password), salt, hashBytes, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}
