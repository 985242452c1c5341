import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export interface AttackCounts {
  readonly sent: number;
  readonly refused: number;
  /** Messages that the server had nothing against: none of them may have changed anything. */
  readonly accepted: number;
}

/** What the crew is told, and what it says. */
export type AttackOrder =
  | {
      readonly do: 'join';
      readonly url: string;
      readonly code: string;
      readonly count: number;
      readonly seed: number;
      readonly freshIds: boolean;
    }
  | { readonly do: 'begin' | 'end' };
export type AttackerWord =
  { readonly is: 'joined' } | { readonly is: 'ended'; readonly counts: AttackCounts };

/** Attackers in another process. */
export class AttackerCrew {
  readonly #child: ChildProcess;

  constructor() {
    const program = join(import.meta.dirname, 'attackerProcess.ts');
    this.#child = fork(program, { execArgv: ['--import', 'tsx'] });
  }

  #ask(order: AttackOrder): Promise<AttackerWord> {
    return new Promise((resolve, reject) => {
      this.#child.once('message', (word: AttackerWord) => resolve(word));
      this.#child.once('exit', (code) => reject(new Error(`the attackers ended with ${code}`)));
      this.#child.send(order);
    });
  }

  async join(order: Omit<Extract<AttackOrder, { do: 'join' }>, 'do'>): Promise<void> {
    await this.#ask({ do: 'join', ...order });
  }

  begin(): void {
    this.#child.send({ do: 'begin' } satisfies AttackOrder);
  }

  async end(): Promise<AttackCounts> {
    const word = await this.#ask({ do: 'end' });
    if (word.is !== 'ended') throw new Error('the attackers did not end');
    return word.counts;
  }

  close(): void {
    if (this.#child.connected) this.#child.disconnect();
  }
}
