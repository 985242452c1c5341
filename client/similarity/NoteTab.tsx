import { useState } from 'react';
import { useStore } from 'zustand';
import type { PostIt } from '../../shared/model/postIt.ts';
import { isBlank } from '../../shared/queries/postIts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useBoardValue } from '../document/useBoard.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { topOf } from './comparedNotes.ts';
import { MarkedText } from './MarkedText.tsx';
import { noteWhere } from './noteWhere.ts';
import { SimilarList } from './SimilarList.tsx';
import type { Made } from './NameMade.tsx';
import styles from './similar.module.css';
import { useSimilar, type Similar } from './useSimilar.ts';

export interface NoteTabProps {
  onMade(made: Made): void;
}

/** What others wrote like the one selected note. */
export function NoteTab({ onMade }: NoteTabProps) {
  const t = useText();
  const { board, selection } = useWorkspace();
  const only = useStore(selection, ({ ids }) => (ids.size === 1 ? ([...ids][0] ?? '') : ''));
  const isWriting = useStore(selection, ({ editing }) => editing !== null);
  const note = useBoardValue(board, ({ snapshot }) => {
    const selected = snapshot.postIt.get(only);
    return selected && !selected.deleted ? topOf(snapshot, selected) : undefined;
  });
  if (!note) return <p className={styles.quiet}>{t('similar.pickOne')}</p>;
  if (isWriting) return <p className={styles.quiet}>{t('similar.writing')}</p>;
  if (isBlank(note)) return <p className={styles.quiet}>{t('similar.blank')}</p>;
  return <LikeNote key={note.id} note={note} onMade={onMade} />;
}

function allShared(similar: Similar): string[] {
  return similar.state === 'found' ? [...new Set(similar.notes.flatMap((one) => one.sharedWords))] : [];
}

function LikeNote({ note, onMade }: { note: PostIt; onMade(made: Made): void }) {
  const t = useText();
  const { board } = useWorkspace();
  const [attempt, setAttempt] = useState(0);
  const similar = useSimilar(note.id, note.text, attempt);
  const where = noteWhere(t, board.snapshot, note);
  return (
    <>
      <div className={styles.paper} data-color={note.color}>
        <MarkedText text={wordsSaid(t, note)} words={allShared(similar)} />
        {where && <span className={styles.where}>{where}</span>}
      </div>
      {similar.state === 'looking' && <Spinner label={t('similar.looking')} />}
      {similar.state === 'failed' && (
        <div className={styles.look}>
          <p role="alert">{t('similar.failed')}</p>
          <Button onClick={() => setAttempt(attempt + 1)}>{t('problem.again')}</Button>
        </div>
      )}
      {similar.state === 'found' && <SimilarList note={note} found={similar.notes} onMade={onMade} />}
    </>
  );
}
