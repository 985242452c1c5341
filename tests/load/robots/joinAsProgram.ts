/** A program that joined a workshop. */
export interface Joined {
  readonly serverUrl: string;
  readonly participantId: string;
  readonly boardId: string;
  /** Mints a ticket for one connection. */
  ticket(): Promise<string>;
}

async function post(url: string, body: unknown, token?: string): Promise<Record<string, unknown>> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}: ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}

/** What lets somebody in: the workshop's code, or the facilitator's link. */
export type Door = string | { readonly facilitatorToken: string };

/**
 * Joins a workshop, as programs do.
 * @param door the code, unless a facilitator's token is given
 * @throws when the server refuses, with its words
 */
export async function joinAsProgram(serverUrl: string, door: Door, name: string): Promise<Joined> {
  const proof = typeof door === 'string' ? { code: door } : door;
  const joined = await post(`${serverUrl}/api/join`, { ...proof, name });
  const [board] = joined.boards as { id: string }[];
  if (!board) throw new Error('This workshop has no board.');
  const participantId = String(joined.participantId);
  const token = String(joined.token);
  return {
    serverUrl,
    participantId,
    boardId: board.id,
    ticket: async () =>
      String((await post(`${serverUrl}/api/tickets?as=${participantId}`, {}, token)).ticket),
  };
}
