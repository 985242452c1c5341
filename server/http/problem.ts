import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Every kind of problem that the HTTP interface answers with, by the last part of its type URI. */
const problemKinds = {
  'bad-input': { status: 400, title: 'The request cannot be read' },
  'not-signed-in': { status: 401, title: 'Who asks is not known' },
  'wrong-code': { status: 403, title: 'This code or link opens nothing' },
  'foreign-origin': { status: 403, title: 'Another website sent this' },
  'not-allowed': { status: 403, title: 'This needs another role' },
  'not-promised': { status: 403, title: 'The writers were told otherwise' },
  waiting: { status: 403, title: 'You wait to be let in' },
  closed: { status: 403, title: 'Nobody can join for now' },
  'password-needed': { status: 403, title: 'This workshop asks for a password' },
  'wrong-password': { status: 403, title: 'This is not the password' },
  removed: { status: 403, title: 'You were removed from this workshop' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'not-agreed': { status: 409, title: 'This is not agreed' },
  gone: { status: 410, title: 'This workshop is over' },
  'too-large': { status: 413, title: 'The request is too large' },
  'bad-type': { status: 415, title: 'This kind of content cannot be read' },
  'bad-import': { status: 422, title: 'Nothing was imported' },
  'too-many-tries': { status: 429, title: 'Too many wrong tries' },
  'too-many-imports': { status: 429, title: 'Too much was imported' },
  'not-saved': { status: 503, title: 'The change could not be saved' },
  unexpected: { status: 500, title: 'Something went wrong here' },
} as const satisfies Record<string, { status: ContentfulStatusCode; title: string }>;

export type ProblemKind = keyof typeof problemKinds;

/** A request that cannot be fulfilled; `detail` says how to mend it and never quotes what somebody wrote or a secret. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly detail: string;

  constructor(kind: ProblemKind, detail: string) {
    super(kind);
    this.name = 'Problem';
    this.kind = kind;
    this.detail = detail;
  }
}

/** Answers with an RFC 9457 problem. */
export function answerProblem(c: Context, { kind, detail }: Problem): Response {
  const { status, title } = problemKinds[kind];
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  };
  if (kind === 'not-signed-in') headers['WWW-Authenticate'] = 'Bearer realm="netboard"';
  if (kind === 'too-many-tries') headers['Retry-After'] = '2';
  if (kind === 'too-many-imports') headers['Retry-After'] = '60';
  return c.body(JSON.stringify({ type: `/problems/${kind}`, title, status, detail }), status, headers);
}

/** All kinds with status and title, for the documentation page of a problem. */
export function listProblemKinds(): { kind: string; status: number; title: string }[] {
  return Object.entries(problemKinds).map(([kind, { status, title }]) => ({ kind, status, title }));
}
