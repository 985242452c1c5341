import MiniSearch from 'minisearch';
import { foldText } from '../model/cleanText.ts';
import type { PostIt } from '../model/postIt.ts';

/** Finds notes by words; keeps up with changes one note at a time. */
export interface PostItSearch {
  /** Takes in a note's newest state; a note in the bin is left out. */
  keep(note: PostIt): void;
  forget(id: string): void;
  /** Ids of the notes that hold all the words (or their beginnings, or nearly them), best first. */
  find(words: string): string[];
}

/** Folding makes `whanau` and `whānau` the same word; short words must match exactly. */
export function createPostItSearch(notes: Iterable<PostIt>): PostItSearch {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text', 'sourceCode'],
    processTerm: (term) => foldText(term) || null,
    searchOptions: { combineWith: 'AND', prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
  });
  const search: PostItSearch = {
    keep(note) {
      search.forget(note.id);
      if (!note.deleted) index.add(note);
    },
    forget(id) {
      if (index.has(id)) index.discard(id);
    },
    find: (words) => index.search(words).map(({ id }) => String(id)),
  };
  for (const note of notes) search.keep(note);
  return search;
}
