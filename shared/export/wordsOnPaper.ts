import type { PostIt } from '../model/postIt.ts';
import { isInRole } from '../model/standing.ts';
import { FILE_STANDINGS, wordFor } from './network/networkWords.ts';

/** A note's words as they leave the screen: what was said from a seat or chair says so wherever it goes. */
export function wordsOnPaper(note: Pick<PostIt, 'text' | 'standing' | 'voice' | 'asked'>): string {
  return isInRole(note) ? `${note.text} (${wordFor(FILE_STANDINGS, 'inRole')})` : note.text;
}
