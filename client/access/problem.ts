/** Why a request to the server failed: an RFC 9457 problem, or no answer at all. */
export class RequestProblem extends Error {
  /** The last part of the problem's type, such as `wrong-code`; `unreachable` without an answer. */
  readonly kind: string;
  /** HTTP status; 0 without an answer. */
  readonly status: number;
  /** How to mend it, in the server's words; may be empty. */
  readonly detail: string;

  constructor(kind: string, status: number, detail: string) {
    super(kind);
    this.name = 'RequestProblem';
    this.kind = kind;
    this.status = status;
    this.detail = detail;
  }
}

/** Reads the body of a failed answer; a body that is no problem document becomes `unexpected`. */
export function parseProblem(status: number, body: unknown): RequestProblem {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const type = typeof fields.type === 'string' ? fields.type : '';
  const kind = type.slice(type.lastIndexOf('/') + 1) || 'unexpected';
  return new RequestProblem(kind, status, typeof fields.detail === 'string' ? fields.detail : '');
}

/** Any thrown value as a problem. */
export function toProblem(error: unknown): RequestProblem {
  return error instanceof RequestProblem ? error : new RequestProblem('unexpected', 0, '');
}
