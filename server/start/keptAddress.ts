import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address that a host chose for QR codes and links, kept beside the data: a laptop is started anew on the day. */
export interface KeptAddress {
  /** What was kept last; null = nothing. */
  read(): string | null;
  /** @throws Error of the file system */
  keep(url: string | null): void;
}

const LONGEST = 300;

/** Keeps it in a small file of the data folder, which only the server's own account can read. */
export function createKeptAddress(dataDir: string): KeptAddress {
  const path = join(dataDir, 'netboard.address');
  return {
    read() {
      try {
        const url = readFileSync(path, 'utf8').trim();
        return url === '' || url.length > LONGEST ? null : url;
      } catch {
        return null;
      }
    },
    keep(url) {
      if (url === null) return rmSync(path, { force: true });
      // Written whole before it takes the place of the one before.
      writeFileSync(`${path}.new`, `${url}\n`, { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
  };
}
