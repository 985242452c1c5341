import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';

interface Batch {
  readonly mark: string;
  /** Whether the server said that it has it. */
  isAnswered: boolean;
}

const NOTES_IN_BATCH = 3;

/** Changes things by HTTP: an answer says that it is stored, as an acknowledgement does. */
export class RequestWriter {
  answered = 0;
  readonly #url: string;
  readonly #boardId: string;
  readonly #token: string;
  readonly #batches: Batch[] = [];
  /** The last name that was answered, and those asked for since. */
  #name = 'Requests';
  #maybeNames: string[] = [];
  #number = 0;
  #underWay: Promise<void> | null = null;

  private constructor(url: string, boardId: string, token: string) {
    this.#url = url;
    this.#boardId = boardId;
    this.#token = token;
  }

  static async open(url: string, code: string): Promise<RequestWriter> {
    const answer = await fetch(`${url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, name: 'Requests' }),
    });
    const { token, boards } = (await answer.json()) as { token: string; boards: { id: string }[] };
    return new RequestWriter(url, boards[0]?.id ?? '', token);
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
    const batch = { mark, isAnswered: false };
    this.#batches.push(batch);
    const notes = Array.from({ length: NOTES_IN_BATCH }, () => mark);
    batch.isAnswered = await this.#send('POST', `/api/boards/${this.#boardId}/post-its`, notes);
    if (batch.isAnswered) this.answered++;
  }

  async #rename(name: string): Promise<void> {
    this.#maybeNames.push(name);
    if (!(await this.#send('PATCH', '/api/me', { name }))) return;
    this.#name = name;
    this.#maybeNames = [];
    this.answered++;
  }

  /** What is not as it was answered: each import whole and once or, if it was not answered, perhaps not at all. */
  async findFaults(snapshot: BoardSnapshot): Promise<string[]> {
    const faults: string[] = [];
    for (const { mark, isAnswered } of this.#batches) {
      const found = [...snapshot.postIt.values()].filter(({ text }) => text === mark).length;
      if (found === NOTES_IN_BATCH || (found === 0 && !isAnswered)) continue;
      faults.push(
        `an import ${isAnswered ? 'that was answered' : ''} has ${found} of ${NOTES_IN_BATCH} notes`,
      );
    }
    const answer = await fetch(`${this.#url}/api/me`, {
      headers: { authorization: `Bearer ${this.#token}` },
    });
    const { name } = (await answer.json()) as { name?: string };
    if (name !== this.#name && !this.#maybeNames.includes(name ?? ''))
      faults.push(`the name is ${name}, not ${this.#name}`);
    return faults;
  }

  /** Whether a note came by one of these requests. */
  isOwn(text: string): boolean {
    return text.startsWith('request ');
  }
}
