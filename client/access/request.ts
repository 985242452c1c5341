import { parseProblem, RequestProblem } from './problem.ts';

const PATIENCE_MS = 20_000;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

async function readBody(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

async function send(method: Method, path: string, input: unknown, bearer?: string): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        ...(input !== undefined && { 'Content-Type': 'application/json' }),
        ...(bearer !== undefined && { Authorization: `Bearer ${bearer}` }),
      },
      ...(input !== undefined && { body: JSON.stringify(input) }),
    });
  } catch {
    throw new RequestProblem('unreachable', 0, '');
  }
}

/**
 * One request to the server that this page came from. `Answer` is taken on trust: page and server
 * are of one version. Throws a RequestProblem.
 *
 * @param bearer the secret of a link, which goes in no address
 */
export async function request<Answer>(
  method: Method,
  path: string,
  input?: unknown,
  bearer?: string,
): Promise<Answer> {
  const response = await send(method, path, input, bearer);
  const body = await readBody(response);
  if (!response.ok) throw parseProblem(response.status, body);
  return body as Answer;
}
