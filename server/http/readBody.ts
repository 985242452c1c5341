import type { z } from 'zod/mini';
import type { AppContext } from './caller.ts';
import { Problem } from './problem.ts';

/** Reads a JSON body by its parser; a fault names the field and never repeats what was sent. */
export async function readJson<Output>(c: AppContext, parser: z.ZodMiniType<Output>): Promise<Output> {
  const parsed = parser.safeParse(await readUnknownJson(c));
  if (parsed.success) return parsed.data;
  throw new Problem('bad-input', describeIssue(parsed.error.issues[0]));
}

/** Reads a JSON body of any shape. An empty body reads as an empty object. */
export async function readUnknownJson(c: AppContext): Promise<unknown> {
  const text = await c.req.text();
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text, dropPrototype) as unknown;
  } catch {
    throw new Problem('bad-input', 'The body must be valid JSON.');
  }
}

/** Keeps a key named `__proto__` from ever being copied as a prototype. */
function dropPrototype(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'The body has another shape than this route reads.';
  if (issue.code === 'unrecognized_keys') return 'The body holds a field that this route does not know.';
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part))).join('.');
  const field = /^[\w.]{1,60}$/.test(path) ? `“${path}”` : 'The body';
  return `${field} cannot be read: ${issue.code.replaceAll('_', ' ')}. docs/api.md lists what this route takes.`;
}
