import { useId, useState } from 'react';
import type { PostIt } from '../../shared/model/postIt.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { Count } from './Count.tsx';
import { marksOf } from './noteMarks.ts';
import { NoteList } from './NoteList.tsx';
import { MINE } from './rowKey.ts';
import styles from './Outline.module.css';

/** As many as leave all notes within reach on a phone. */
const SHOWN_FIRST = 5;

/** What one has written oneself, the newest first. */
export function MyNotes({ notes }: { notes: readonly PostIt[] }) {
  const t = useText();
  const workspace = useWorkspace();
  const { board } = workspace;
  const headingId = useId();
  const [all, setAll] = useState(false);
  const isObserver = useFact(workspace.session, (facts) => facts.viewer.role === 'observer');
  if (isObserver) return null;
  const newest = notes.toReversed();
  const shown = all ? newest : newest.slice(0, SHOWN_FIRST);
  return (
    <section className={styles.mine} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {t('outline.mine')} <Count notes={notes.length} />
      </h2>
      {notes.length === 0 && <p className={styles.quiet}>{t('outline.mineEmpty')}</p>}
      <NoteList
        list={MINE}
        notes={shown.map((note) => ({ note, below: [] }))}
        labelledBy={headingId}
        marksOf={marksOf(board.snapshot, { lane: true, theme: true })}
      />
      {notes.length > SHOWN_FIRST && (
        <Button look="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('outline.mineFewer') : t('outline.mineMore', { count: notes.length - SHOWN_FIRST })}
        </Button>
      )}
    </section>
  );
}
