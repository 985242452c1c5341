import { Check, GitCompareArrows, Group, Layers2, Lock, MessageSquareQuote, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PostIt } from '../../shared/model/postIt.ts';
import { useWorkspace } from '../board/workspace.ts';
import { writerLine } from '../people/writerLine.ts';
import { useMirrored } from '../room/useMirrored.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { NoteMarks } from './noteMarks.ts';
import styles from './NoteRow.module.css';

function Mark({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.mark}>
      {icon}
      {children}
    </span>
  );
}

/** What stands under the words: done, locked, where it belongs, who wrote it (where the round shows names), and the colour for those who do not see it. */
export function RowMarks({ note, marks }: { note: PostIt; marks: NoteMarks }) {
  const t = useText();
  const { session, boardId, participantId } = useWorkspace();
  const mirrored = useMirrored();
  const isLocked = useFact(session, ({ items }) => items.board[boardId]?.locked?.includes(note.id) ?? false);
  const author = useFact(session, ({ items }) => {
    const writer = items.author[note.id]?.participantId;
    return !mirrored && writer && writer !== participantId ? writerLine(t, items.person, writer) : '';
  });
  const { laneName, themeName, isAlone, stackSize, standing, seen } = marks;
  const isMarked =
    note.done || isLocked || laneName || themeName || isAlone || stackSize || author || standing || seen;
  return (
    <>
      {note.color !== 'yellow' && (
        <span className={styles.color}>
          <VisuallyHidden>, </VisuallyHidden>
          {t(`ui.colour.${note.color}`)}
        </span>
      )}
      {isMarked && (
        <span className={styles.marks}>
          {note.done && <Mark icon={<Check aria-hidden />}>{t('outline.done')}</Mark>}
          {isLocked && <Mark icon={<Lock aria-hidden />}>{t('outline.locked')}</Mark>}
          {laneName && <Mark>{laneName}</Mark>}
          {themeName && (
            <Mark icon={<Group aria-hidden />}>
              <VisuallyHidden>{t('outline.inTheme')} </VisuallyHidden>
              <span className={styles.theme} dir="auto">
                {themeName}
              </span>
            </Mark>
          )}
          {isAlone && <Mark icon={<UserRound aria-hidden />}>{t('outline.standsAlone')}</Mark>}
          {stackSize && (
            <Mark icon={<Layers2 aria-hidden />}>{t('outline.inStack', { count: stackSize })}</Mark>
          )}
          {standing && <Mark icon={<MessageSquareQuote aria-hidden />}>{standing}</Mark>}
          {seen && <Mark icon={<GitCompareArrows aria-hidden />}>{seen}</Mark>}
          {author && <Mark>{author}</Mark>}
        </span>
      )}
    </>
  );
}
