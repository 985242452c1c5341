import { isDeepStrictEqual } from 'node:util';
import type * as Y from 'yjs';
import { RECORD_KINDS } from '../../../shared/model/tables.ts';

/** Whether two documents hold the same records. */
export function sameContent(a: Y.Doc, b: Y.Doc): boolean {
  return RECORD_KINDS.every((kind) => isDeepStrictEqual(a.getMap(kind).toJSON(), b.getMap(kind).toJSON()));
}

/** Whether `part`'s records are all in `whole`, unchanged. */
export function holdsAll(whole: Y.Doc, part: Y.Doc): boolean {
  return RECORD_KINDS.every((kind) => {
    const all = whole.getMap(kind).toJSON();
    return Object.entries(part.getMap(kind).toJSON()).every(([id, value]) =>
      isDeepStrictEqual(all[id], value),
    );
  });
}
