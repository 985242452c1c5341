import type { RealServer } from './realServer.ts';

/** What a test reads of an answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as JSON, or null when it is none. */
  readonly body: Record<string, unknown>;
  readonly text: string;
}

export interface Asking {
  readonly method?: string;
  readonly body?: unknown;
  readonly token?: string;
  readonly cookie?: string;
  readonly origin?: string;
  readonly type?: string;
}

/** Asks the server as a program does: JSON in, JSON out. A string body goes as it is. */
export async function ask(
  server: Pick<RealServer, 'url'>,
  path: string,
  asking: Asking = {},
): Promise<Answer> {
  const { method, body, token, cookie, origin, type } = asking;
  const headers: Record<string, string> = {};
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  if (cookie !== undefined) headers['cookie'] = cookie;
  if (origin !== undefined) headers['origin'] = origin;
  if (body !== undefined) headers['content-type'] = type ?? 'application/json';
  const response = await fetch(`${server.url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: readBody(text), text };
}

function readBody(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A workshop as POST /api/workshops answers it. */
export interface MadeWorkshop {
  readonly workshopId: string;
  readonly code: string;
  readonly joinUrl: string;
  readonly facilitatorUrl: string;
  readonly facilitatorToken: string;
  readonly boards: readonly { readonly id: string; readonly title: string }[];
}

/** Makes a workshop with the host key. */
export async function makeWorkshop(server: RealServer, input: object = {}): Promise<MadeWorkshop> {
  const answer = await ask(server, '/api/workshops', {
    token: server.hostKey,
    body: { title: 'Test workshop', ...input },
  });
  if (answer.status !== 201) throw new Error(`no workshop: ${answer.text}`);
  return answer.body as unknown as MadeWorkshop;
}

/** Somebody who has joined as a program. */
export interface Joined {
  readonly participantId: string;
  readonly role: string;
  readonly workshopId: string;
  readonly token: string;
  /** The Cookie header of the browser that would have joined. */
  readonly cookie: string;
  readonly boards: readonly { readonly id: string }[];
}

/** Joins with a code or facilitator token. */
export async function joinWorkshop(
  server: Pick<RealServer, 'url'>,
  input: { code?: string; facilitatorToken?: string; name?: string; cohort?: string },
): Promise<Joined> {
  const answer = await ask(server, '/api/join', { body: input });
  if (answer.status !== 200) throw new Error(`not joined: ${answer.text}`);
  const cookie = answer.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
  return { ...(answer.body as unknown as Joined), cookie };
}

/** Joins with the facilitator link of a workshop. */
export function joinAsFacilitator(
  server: RealServer,
  { facilitatorToken }: MadeWorkshop,
  name?: string,
): Promise<Joined> {
  return joinWorkshop(server, { facilitatorToken, ...(name === undefined ? {} : { name }) });
}
