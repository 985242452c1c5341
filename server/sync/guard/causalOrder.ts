import type * as Y from 'yjs';
import type { NewStruct, Section, Sections } from './newStructs.ts';
import type { Id } from './struct.ts';
import { stateOf } from './yjsInternals.ts';

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

/**
 * Visits new structs so that each comes after all it refers to, as Yjs will integrate them: higher
 * client ids first, deeper where one waits for another. False when one refers to what never comes:
 * unknown clocks, its own future (row 15), a circle. `visit` may end the walk with false; then the answer is true.
 */
export function inCausalOrder(
  doc: Y.Doc,
  sections: Sections,
  visit: (struct: NewStruct) => boolean,
): boolean {
  const readers = new Map<number, Reader>();
  const clients = [...sections.values()].sort((a, b) => b.client - a.client);
  for (const section of clients) readers.set(section.client, { section, next: 0 });

  function whoHas(id: Id): Reader | typeof AVAILABLE | typeof NEVER {
    const reader = readers.get(id.client);
    if (!reader) return id.clock < stateOf(doc, id.client) ? AVAILABLE : NEVER;
    if (id.clock < nextClock(reader)) return AVAILABLE;
    return id.clock < reader.section.end ? reader : NEVER;
  }

  /** What a struct waits for, if anything. */
  function whatMisses(
    struct: NewStruct,
  ): { reader: Reader; until: number } | typeof AVAILABLE | typeof NEVER {
    const parent = typeof struct.parent === 'string' ? null : struct.parent;
    for (const id of [struct.origin, struct.rightOrigin, parent]) {
      if (!id) continue;
      const found = whoHas(id);
      if (found === NEVER) return NEVER;
      if (found !== AVAILABLE) return { reader: found, until: id.clock + 1 };
    }
    return AVAILABLE;
  }

  for (const first of readers.values()) {
    const stack: Waiting[] = [{ reader: first, until: first.section.end }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const struct = top.reader.section.structs[top.reader.next];
      if (!struct || nextClock(top.reader) >= top.until) {
        stack.pop();
        continue;
      }
      const missing = whatMisses(struct);
      if (missing === NEVER) return false;
      if (missing !== AVAILABLE) {
        if (stack.some(({ reader }) => reader === missing.reader)) return false;
        stack.push(missing);
        continue;
      }
      top.reader.next += 1;
      if (!visit(struct)) return true;
    }
  }
  return true;
}
