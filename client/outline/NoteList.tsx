import type { PostIt } from '../../shared/model/postIt.ts';
import { NoteRow } from './NoteRow.tsx';
import styles from './Outline.module.css';

export interface NoteListProps {
  readonly list: string;
  readonly notes: readonly PostIt[];
  /** Id of the heading that names the list. */
  readonly labelledBy: string;
  readonly laneTitle?: (note: PostIt) => string | undefined;
}

export function NoteList({ list, notes, labelledBy, laneTitle }: NoteListProps) {
  if (notes.length === 0) return null;
  return (
    // WebKit takes the list from a list without markers unless it is said again.
    <ul role="list" className={styles.list} aria-labelledby={labelledBy} aria-describedby="outline-keys">
      {notes.map((note) => (
        <NoteRow key={note.id} note={note} list={list} laneTitle={laneTitle?.(note)} />
      ))}
    </ul>
  );
}
