import type { Subject } from './subjects.ts';

/** Somebody who may write on a board. On relays only the id counts. */
export interface Person {
  readonly participantId: string;
  readonly token: string;
}

/** A workshop on the real server. */
export interface BenchWorkshop {
  readonly boardId: string;
  readonly facilitator: Person;
  readonly code: string;
}

async function post<Answer>(
  subject: Subject,
  path: string,
  token: string | null,
  body: unknown,
): Promise<Answer> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  if (token !== null) headers['Authorization'] = `Bearer ${token}`;
  const response = await fetch(`http://${subject.host}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

export async function makeWorkshop(subject: Subject): Promise<BenchWorkshop> {
  interface Made {
    code: string;
    facilitatorToken: string;
    boards: { id: string }[];
  }
  const made = await post<Made>(subject, '/api/workshops', subject.hostKey, { title: 'Bench' });
  const facilitator = await post<Person>(subject, '/api/join', null, {
    facilitatorToken: made.facilitatorToken,
  });
  const [board] = made.boards;
  if (board === undefined) throw new Error('a workshop without a board');
  return { boardId: board.id, facilitator, code: made.code };
}

export async function joinPeople(
  subject: Subject,
  { code }: BenchWorkshop,
  count: number,
): Promise<Person[]> {
  const people: Person[] = [];
  for (let n = 0; n < count; n++)
    people.push(await post<Person>(subject, '/api/join', null, { code, name: `Robot ${n}` }));
  return people;
}

export async function addBoard(subject: Subject, { facilitator }: BenchWorkshop): Promise<string> {
  const path = `/api/boards?as=${facilitator.participantId}`;
  const { id } = await post<{ id: string }>(subject, path, facilitator.token, { title: 'Bench' });
  return id;
}
