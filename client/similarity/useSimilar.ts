import { useEffect, useState } from 'react';
import type { SimilarNote } from '../../shared/similarity/similarNotes.ts';
import { useWorkspace } from '../board/workspace.ts';
import { asCompared, notesWithWords } from './comparedNotes.ts';
import { similarInWorker } from './similarityClient.ts';

/** Notes most like one note; `looking` until they are known. */
export type Similar =
  | { readonly state: 'looking' | 'failed' }
  | { readonly state: 'found'; readonly notes: readonly SimilarNote[] };

const MOST = 15;
/** What is less alike has hardly anything in common with the note; a few of it where there is nothing else. */
const LEAST = 0.1;
const FEW = 3;
const LOOKING: Similar = { state: 'looking' };

/** Of what was found, most alike first, what is worth reading. */
export function worthReading(notes: readonly SimilarNote[]): readonly SimilarNote[] {
  const alike = notes.filter(({ score }) => score >= LEAST);
  return alike.length > 0 ? alike : notes.slice(0, FEW);
}

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
      (notes) => setFound({ key, similar: { state: 'found', notes: worthReading(notes) } }),
      () => abort.signal.aborted || setFound({ key, similar: { state: 'failed' } }),
    );
    return () => abort.abort();
  }, [board, noteId, key]);
  return found?.key === key ? found.similar : LOOKING;
}
