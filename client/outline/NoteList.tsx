import { Fragment } from 'react';
import { useStore } from 'zustand';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { ListedNote } from '../../shared/queries/listedNotes.ts';
import { useWorkspace } from '../board/workspace.ts';
import type { NoteMarks } from './noteMarks.ts';
import { NoteRow } from './NoteRow.tsx';
import { outlineOf } from './outlineState.ts';
import styles from './Outline.module.css';

export interface NoteListProps {
  readonly list: string;
  readonly notes: readonly ListedNote[];
  /** Id of the heading that names the list. */
  readonly labelledBy: string;
  readonly marksOf: (note: PostIt) => NoteMarks;
}

/** Notes one under the other; of a stack the one on top, and the others below it once it is unfolded. */
export function NoteList({ list, notes, labelledBy, marksOf }: NoteListProps) {
  const unfolded = useStore(outlineOf(useWorkspace()), (state) => state.unfolded);
  if (notes.length === 0) return null;
  return (
    // WebKit takes the list from a list without markers unless it is said again.
    <ul role="list" className={styles.list} aria-labelledby={labelledBy} aria-describedby="outline-keys">
      {notes.map(({ note, below }) => {
        const isUnfolded = below.length > 0 && unfolded.has(note.id);
        return (
          <Fragment key={note.id}>
            <NoteRow
              note={note}
              list={list}
              {...marksOf(note)}
              below={below.length}
              isUnfolded={isUnfolded}
            />
            {isUnfolded &&
              below.map((one) => <NoteRow key={one.id} note={one} list={list} {...marksOf(one)} isBelow />)}
          </Fragment>
        );
      })}
    </ul>
  );
}
