import { heardUntil, type GuardContext } from './guardContext.ts';
import type { NewStruct, Section, Sections } from './newStructs.ts';
import type { Id } from './struct.ts';

/** One client's section and how far it was read. */
interface Reader {
  readonly section: Section;
  /** Index of the next struct. */
  next: number;
}

interface Waiting {
  readonly reader: Reader;
  /** Read until this clock is covered; the reader below waits for it. */
  readonly until: number;
}

const AVAILABLE = null;
const NEVER = 'never';

function nextClock({ section, next }: Reader): number {
  return section.structs[next]?.clock ?? section.end;
}

function createReaders(sections: Sections): Map<number, Reader> {
  const readers = new Map<number, Reader>();
  const ordered = [...sections.values()].sort((a, b) => b.client - a.client);
  for (const section of ordered) readers.set(section.client, { section, next: 0 });
  return readers;
}

class CausalWalk {
  private readonly context: GuardContext;
  private readonly readers: Map<number, Reader>;
  private readonly visit: (struct: NewStruct) => boolean;

  constructor(context: GuardContext, sections: Sections, visit: (struct: NewStruct) => boolean) {
    this.context = context;
    this.readers = createReaders(sections);
    this.visit = visit;
  }

  /** False when something refers to what never comes. */
  run(): boolean {
    for (const reader of this.readers.values()) {
      const done = this.read({ reader, until: reader.section.end });
      if (done !== 'done') return done === 'stopped';
    }
    return true;
  }

  /** Reads one client's structs, and first those of others that they wait for. */
  private read(first: Waiting): 'done' | 'stopped' | typeof NEVER {
    const stack = [first];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { reader, until } = top;
      const struct = reader.section.structs[reader.next];
      if (!struct || nextClock(reader) >= until) {
        stack.pop();
        continue;
      }
      const missing = this.whatMisses(struct);
      if (missing === AVAILABLE) {
        reader.next += 1;
        if (!this.visit(struct)) return 'stopped';
      } else if (missing === NEVER || stack.some((waiting) => waiting.reader === missing.reader))
        return NEVER;
      else stack.push(missing);
    }
    return 'done';
  }

  /** What a struct waits for, if anything. */
  private whatMisses({ origin, rightOrigin, parent }: NewStruct): Waiting | typeof AVAILABLE | typeof NEVER {
    const byOrigin = origin && this.whoHas(origin);
    if (byOrigin) return byOrigin;
    const byRight = rightOrigin && this.whoHas(rightOrigin);
    if (byRight) return byRight;
    return parent !== null && typeof parent !== 'string' ? this.whoHas(parent) : AVAILABLE;
  }

  private whoHas({ client, clock }: Id): Waiting | typeof AVAILABLE | typeof NEVER {
    const reader = this.readers.get(client);
    if (!reader) return clock < heardUntil(this.context, client) ? AVAILABLE : NEVER;
    if (clock < nextClock(reader)) return AVAILABLE;
    return clock < reader.section.end ? { reader, until: clock + 1 } : NEVER;
  }
}

/**
 * Visits new structs so that each comes after all it refers to, as Yjs will integrate them: higher
 * client ids first, deeper where one waits for another. False when one refers to what never comes:
 * unknown clocks, its own future (row 15), a circle. `visit` may end the walk with false; then the answer is true.
 */
export function inCausalOrder(
  context: GuardContext,
  sections: Sections,
  visit: (struct: NewStruct) => boolean,
): boolean {
  return new CausalWalk(context, sections, visit).run();
}
