import { createStore } from 'zustand/vanilla';

/** What a line below the top bar is: news that nobody may miss, where we are, something that waits for this person, their own work, or word of something. */
export type StripWeight = 'news' | 'step' | 'calling' | 'work' | 'notice';

export interface StackedStrip {
  readonly element: Element;
  readonly weight: StripWeight;
}

interface StripStack {
  readonly strips: readonly StackedStrip[];
  /** Those that a phone folds away. */
  readonly folded: readonly StackedStrip[];
  /** Whether somebody has opened the fold. */
  readonly isOpen: boolean;
}

const ORDER: readonly StripWeight[] = ['news', 'step', 'calling', 'work', 'notice'];
/** So many lines leave a phone room for the notes. */
const MOST_LINES = 2;

/** Which lines a phone folds into one: all but the most pressing ones. @param weights in the order on screen */
export function foldedAt(weights: readonly StripWeight[]): number[] {
  const all = weights.map((weight, at) => ({ at, order: ORDER.indexOf(weight) }));
  const pressing = all.toSorted((a, b) => a.order - b.order || a.at - b.at);
  return pressing
    .slice(MOST_LINES)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
}

/** The lines that stand below the top bar now, wherever they come from. */
export const stripStack = createStore<StripStack>(() => ({ strips: [], folded: [], isOpen: false }));

function follows(a: StackedStrip, b: StackedStrip): number {
  return a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function stack(strips: readonly StackedStrip[]): void {
  const inOrder = strips.toSorted(follows);
  const folded = foldedAt(inOrder.map(({ weight }) => weight)).flatMap((at) => inOrder[at] ?? []);
  // A fold that was opened and has gone is not open when the next one comes.
  const isOpen = stripStack.getState().isOpen && folded.length > 0;
  stripStack.setState({ strips: inOrder, folded, isOpen });
}

/** Adds a line; gives what takes it away. */
export function addStrip(strip: StackedStrip): () => void {
  stack([...stripStack.getState().strips, strip]);
  return () => stack(stripStack.getState().strips.filter((one) => one !== strip));
}
