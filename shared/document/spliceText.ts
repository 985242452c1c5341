import type * as Y from 'yjs';

/** One change of a text: at `index`, `removed` goes and `inserted` comes. */
export interface TextSplice {
  readonly index: number;
  readonly removed: string;
  readonly inserted: string;
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length++;
  return isHighSurrogate(a, length - 1) ? length - 1 : length;
}

function commonSuffix(a: string, b: string, prefix: number): number {
  const most = Math.min(a.length, b.length) - prefix;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return isLowSurrogate(a, a.length - length) ? length - 1 : length;
}

function isHighSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The smallest single change from one text to another; never cuts an emoji in half. */
export function findSplice(before: string, after: string): TextSplice {
  const prefix = commonPrefix(before, after);
  const suffix = Math.max(0, commonSuffix(before, after, prefix));
  return {
    index: prefix,
    removed: before.slice(prefix, before.length - suffix),
    inserted: after.slice(prefix, after.length - suffix),
  };
}

/** Applies a splice where it still fits: if the text moved on meanwhile, the place is sought nearby, else only the insertion is kept. */
export function applySplice(text: Y.Text, splice: TextSplice): TextSplice {
  const current = text.toString();
  const fits = current.startsWith(splice.removed, splice.index);
  const found = fits ? splice.index : current.indexOf(splice.removed);
  const index = Math.min(found < 0 ? splice.index : found, current.length);
  const removed = found < 0 ? '' : splice.removed;
  if (removed) text.delete(index, removed.length);
  if (splice.inserted) text.insert(index, splice.inserted);
  return { index, removed, inserted: splice.inserted };
}
