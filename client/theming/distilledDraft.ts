import type { DistilledFact, Stem } from '../../shared/session/themingFacts.ts';

/** What is being written of a statement, before it is saved. */
export interface DistilledDraft {
  readonly stem: Stem;
  readonly text: string;
  readonly evidence: string;
  readonly themes: readonly string[];
  readonly notes: readonly string[];
}

/** Kept as long as the page lives: a panel that is closed by accident loses no words. */
const kept = new Map<string, DistilledDraft>();

function keyOf(boardId: string, of: DistilledFact | Stem): string {
  return `${boardId} ${typeof of === 'string' ? of : of.id}`;
}

/** What was begun of this statement, or what it is now; of a new one of this stem, what was begun or nothing. */
export function openDraft(boardId: string, of: DistilledFact | Stem): DistilledDraft {
  const begun = kept.get(keyOf(boardId, of));
  if (begun) return begun;
  if (typeof of === 'string') return { stem: of, text: '', evidence: '', themes: [], notes: [] };
  const { stem, text, evidence, themes, notes } = of;
  return { stem, text, evidence, themes, notes };
}

export function keepDraft(boardId: string, of: DistilledFact | Stem, draft: DistilledDraft): void {
  kept.set(keyOf(boardId, of), draft);
}

export function dropDraft(boardId: string, of: DistilledFact | Stem): void {
  kept.delete(keyOf(boardId, of));
}
