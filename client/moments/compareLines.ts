import { SECTIONS, type BoardLine } from './boardLines.ts';

/** What is other in one board than in an earlier one. */
export interface LineChange {
  readonly what: 'added' | 'gone' | 'changed';
  readonly before: BoardLine | null;
  readonly after: BoardLine | null;
}

/** What was added, what is gone and what reads otherwise, section by section. Where something lies on the canvas is no difference. */
export function compareLines(before: readonly BoardLine[], after: readonly BoardLine[]): LineChange[] {
  const was = byKey(before);
  const is = byKey(after);
  const changes: LineChange[] = [];
  for (const [key, line] of is) {
    const earlier = was.get(key) ?? null;
    if (earlier === null) changes.push({ what: 'added', before: null, after: line });
    else if (earlier.words !== line.words || earlier.more !== line.more)
      changes.push({ what: 'changed', before: earlier, after: line });
  }
  for (const [key, line] of was) if (!is.has(key)) changes.push({ what: 'gone', before: line, after: null });
  return SECTIONS.flatMap((section) => changes.filter((change) => lineOf(change)?.section === section));
}

/** The line of a change as it reads now, or as it read last. */
export function lineOf({ before, after }: LineChange): BoardLine | null {
  return after ?? before;
}

function byKey(lines: readonly BoardLine[]): Map<string, BoardLine> {
  return new Map(lines.map((line) => [`${line.section}/${line.id}`, line]));
}
