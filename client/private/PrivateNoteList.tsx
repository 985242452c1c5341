import { EyeOff } from 'lucide-react';
import type { PrivateNote } from '../../shared/model/privateNote.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import type { PrivateDesk } from './privateDesk.ts';
import styles from './private.module.css';

export interface PrivateNoteListProps {
  readonly desk: PrivateDesk;
  readonly notes: readonly PrivateNote[];
  /** Whether they can still be changed. */
  readonly isOpen: boolean;
  onEdit(note: PrivateNote): void;
}

/** What one has written so far, the newest first, and what becomes of each. */
export function PrivateNoteList({ desk, notes, isOpen, onEdit }: PrivateNoteListProps) {
  const t = useText();
  return (
    <ul className={styles.notes} aria-label={t('private.mine')}>
      {notes.toReversed().map((note) => (
        <li key={note.id} className={styles.note} data-held={note.heldBack || undefined}>
          <p className={styles.words} dir="auto">
            {note.text}
          </p>
          {note.heldBack && (
            <p className={styles.held}>
              <EyeOff aria-hidden />
              {t('private.isHeldBack')}
            </p>
          )}
          {isOpen && (
            <div className={styles.actions}>
              <Button look="plain" onClick={() => onEdit(note)}>
                {t('private.edit')}
              </Button>
              <Button look="plain" onClick={() => desk.change(note.id, { heldBack: !note.heldBack })}>
                {t(note.heldBack ? 'private.showToo' : 'private.holdBack')}
              </Button>
              <Button look="plainDanger" onClick={() => desk.change(note.id, { deleted: true })}>
                {t('private.delete')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
