import { useEffect, useState } from 'react';
import type { SimilarNote } from '../../shared/similarity/similarNotes.ts';
import { useWorkspace } from '../board/workspace.ts';
import { asCompared, notesWithWords } from './comparedNotes.ts';
import { similarInWorker } from './similarityClient.ts';

/** Notes most like one note; `looking` until they are known. */
export type Similar =
  | { readonly state: 'looking' | 'failed' }
  | { readonly state: 'found'; readonly notes: readonly SimilarNote[] };

/** Most that are shown: what comes later has hardly anything in common with the note. */
const MOST = 15;
const LOOKING: Similar = { state: 'looking' };

/**
 * What is like a note, compared anew when another note or another text of it is asked for.
 *
 * @param attempt another number compares again
 */
export function useSimilar(noteId: string, text: string, attempt: number): Similar {
  const { board } = useWorkspace();
  const [found, setFound] = useState<{ key: string; similar: Similar } | null>(null);
  const key = JSON.stringify([noteId, text, attempt]);
  useEffect(() => {
    const abort = new AbortController();
    const { snapshot } = board;
    const compared = asCompared(snapshot, notesWithWords(snapshot));
    similarInWorker(compared, noteId, MOST, { signal: abort.signal }).then(
      (notes) => setFound({ key, similar: { state: 'found', notes } }),
      () => abort.signal.aborted || setFound({ key, similar: { state: 'failed' } }),
    );
    return () => abort.abort();
  }, [board, noteId, key]);
  return found?.key === key ? found.similar : LOOKING;
}
