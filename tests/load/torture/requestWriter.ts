import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { fetchPersistently } from './site.ts';

interface Batch {
  readonly mark: string;
  /** When (see `mark`) the server said that it has it; Infinity = it did not. */
  answeredAt: number;
}

const NOTES_IN_BATCH = 3;

/** Changes things by HTTP: an answer says that it is stored, as an acknowledgement does. */
export class RequestWriter {
  answered = 0;
  readonly #url: string;
  readonly #boardId: string;
  readonly #token: string;
  readonly #batches: Batch[] = [];
  /** Every name asked for, and which was the last that was answered. */
  readonly #names = ['Requests'];
  #answeredName = 0;
  #number = 0;
  #underWay: Promise<void> | null = null;
  readonly #mark: () => number;

  private constructor(url: string, boardId: string, token: string, mark: () => number) {
    this.#mark = mark;
    this.#url = url;
    this.#boardId = boardId;
    this.#token = token;
  }

  /** @param mark says when something was answered, in whatever unit */
  static async open(url: string, code: string, mark: () => number): Promise<RequestWriter> {
    const answer = await fetchPersistently(`${url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, name: 'Requests' }),
    });
    const { token, boards } = (await answer.json()) as { token: string; boards: { id: string }[] };
    return new RequestWriter(url, boards[0]?.id ?? '', token, mark);
  }

  /** Begins a request, unless one is under way. */
  write(): void {
    this.#underWay ??= this.#request()
      .catch(() => undefined)
      .finally(() => void (this.#underWay = null));
  }

  async settled(): Promise<void> {
    await this.#underWay;
  }

  async #send(method: string, path: string, body: unknown): Promise<boolean> {
    const answer = await fetch(`${this.#url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    await answer.text();
    return answer.ok;
  }

  async #request(): Promise<void> {
    const mark = `request ${this.#number++}`;
    if (this.#number % 2 === 0) return this.#rename(mark);
    const batch = { mark, answeredAt: Infinity };
    this.#batches.push(batch);
    const notes = Array.from({ length: NOTES_IN_BATCH }, () => mark);
    if (!(await this.#send('POST', `/api/boards/${this.#boardId}/post-its`, notes))) return;
    batch.answeredAt = this.#mark();
    this.answered++;
  }

  async #rename(name: string): Promise<void> {
    const number = this.#names.push(name) - 1;
    if (!(await this.#send('PATCH', '/api/me', { name }))) return;
    this.#answeredName = number;
    this.answered++;
  }

  /**
   * Imports that are not as they must be: whole and once or, if not answered by then, perhaps not at all.
   * @param by as `mark` gives it
   */
  findBrokenImports(snapshot: BoardSnapshot, by = Number.MAX_VALUE): string[] {
    const texts = [...snapshot.postIt.values()].map(({ text }) => text);
    return this.#batches.flatMap(({ mark, answeredAt }) => {
      const found = texts.filter((text) => text === mark).length;
      if (found === NOTES_IN_BATCH || (found === 0 && answeredAt > by)) return [];
      return [
        `an import${answeredAt > by ? '' : ' that was answered'} has ${found} of ${NOTES_IN_BATCH} notes`,
      ];
    });
  }

  /** How the name differs from what was answered last; null = it does not. */
  async findWrongName(): Promise<string | null> {
    const least = this.#answeredName;
    const answer = await fetchPersistently(`${this.#url}/api/me`, {
      headers: { authorization: `Bearer ${this.#token}` },
    });
    const { name = '' } = (await answer.json()) as { name?: string };
    return this.#names.indexOf(name) >= least ? null : `the name is ${name}, not ${this.#names[least]}`;
  }

  /** Whether a note came by one of these requests. */
  isOwn(text: string): boolean {
    return text.startsWith('request ');
  }
}
