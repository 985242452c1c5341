import { findSplice, type TextSplice } from '../../shared/document/spliceText.ts';

/** One change of a text as Yjs tells it: parts kept, put in and taken out, from the start. */
export type TextDelta = readonly {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}[];

/** A place in the text before a change -> the same place after it: what others type before the caret moves it along. */
export type MapIndex = (index: number) => number;

interface Edit {
  /** In the text before the change. */
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

function editsOf(delta: TextDelta): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const part of delta) {
    if (part.retain !== undefined) at += part.retain;
    else if (part.delete !== undefined) {
      edits.push({ at, removed: part.delete, inserted: '' });
      at += part.delete;
    } else if (typeof part.insert === 'string') edits.push({ at, removed: 0, inserted: part.insert });
  }
  return edits;
}

function mapThrough(edits: readonly Edit[], index: number): number {
  let shift = 0;
  for (const { at, removed, inserted } of edits) {
    if (at >= index) break;
    shift += inserted.length - Math.min(removed, index - at);
  }
  return index + shift;
}

/** How places move through a change told by Yjs. */
export function mapByDelta(delta: TextDelta): MapIndex {
  const edits = editsOf(delta);
  return (index) => mapThrough(edits, index);
}

/** How places move through one change of a text. */
export function mapBySplice({ index: at, removed, inserted }: TextSplice): MapIndex {
  return (index) => mapThrough([{ at, removed: removed.length, inserted }], index);
}

/** How places move when one text is replaced by another, as far as the two tell. */
export function mapByTexts(before: string, after: string): MapIndex {
  return mapBySplice(findSplice(before, after));
}

/**
 * What a text would be without one's own changes, after somebody else changed it.
 * @param base the text without one's own changes
 * @param mine the text with them
 * @param delta what others did to `mine`
 */
export function rebase(base: string, mine: string, delta: TextDelta): string {
  const own = findSplice(base, mine);
  const ownEnd = own.index + own.inserted.length;
  const toBase = (index: number) => {
    if (index <= own.index) return index;
    return index < ownEnd ? own.index : index - own.inserted.length + own.removed.length;
  };
  let rebased = base;
  for (const { at, removed, inserted } of editsOf(delta).toReversed()) {
    rebased = rebased.slice(0, toBase(at)) + inserted + rebased.slice(toBase(at + removed));
  }
  return rebased;
}
