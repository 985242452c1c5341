import { appendFileSync, readFileSync } from 'node:fs';

/** One change that the server said it has stored. */
export interface Acknowledged {
  readonly documentId: string;
  readonly update: Uint8Array;
}

/** A record of acknowledgements outside of the server, which it is held to afterwards. */
export class AcknowledgementLedger {
  readonly acknowledged: Acknowledged[] = [];
  readonly #file: string | null;

  /** @param file also written to this file, line by line, so that it outlives this process */
  constructor(file: string | null = null) {
    this.#file = file;
  }

  add(documentId: string, update: Uint8Array): void {
    this.acknowledged.push({ documentId, update });
    if (this.#file === null) return;
    const line = JSON.stringify({ documentId, update: Buffer.from(update).toString('base64') });
    appendFileSync(this.#file, `${line}\n`);
  }
}

/** Reads a ledger file; a last line that was cut off by a kill is left out. */
export function readLedger(file: string): Acknowledged[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => {
    const { documentId, update } = JSON.parse(line) as { documentId: string; update: string };
    return { documentId, update: new Uint8Array(Buffer.from(update, 'base64')) };
  });
}
