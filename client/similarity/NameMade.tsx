import { useEffect, useRef, useState } from 'react';
import { cleanLine } from '../../shared/model/cleanText.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { THEME_TITLE_MAX } from '../../shared/model/theme.ts';
import { renameTheme } from '../../shared/operations/theme.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { themeName } from '../actions/themeActions.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useBoardValue } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './similar.module.css';

/** A theme that was made in the panel, and is to be named. */
export interface Made {
  readonly themeId: string;
  /** Brings the focus to where one goes on; to the begin of what is shown unless given. */
  goOn?(): void;
}

export interface NameMadeProps {
  readonly themeId: string;
  /** It has its name, or is to stay without one. */
  onDone(): void;
  /** Its making was undone. */
  onGone(): void;
}

/** Asks for the name of a theme that was made here; its notes stand below, as it is their words. It may stay without one. */
export function NameMade({ themeId, onDone, onGone }: NameMadeProps) {
  const t = useText();
  const { board, announce } = useWorkspace();
  const field = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const isThere = useBoardValue(board, ({ snapshot }) => snapshot.theme.get(themeId)?.deleted === false);
  const notes = layoutOf(board.snapshot).themes.get(themeId)?.notes ?? [];
  useEffect(() => field.current?.focus(), [themeId]);
  useEffect(() => {
    if (!isThere) onGone();
  }, [isThere, onGone]);
  const keep = () => {
    const clean = cleanLine(title);
    if (clean !== '') {
      if (!tellRefusal(board.run(renameTheme(themeId, clean))).ok) return;
      announce(t('similar.named', { theme: themeName(clean) }));
    }
    onDone();
  };
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Leaves the name open; the panel stays.
        event.preventDefault();
        onDone();
      }}
    >
      <Field
        ref={field}
        label={t('theme.titleLabel')}
        placeholder={t('theme.titleHint')}
        dir="auto"
        enterKeyHint="done"
        maxLength={THEME_TITLE_MAX}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <ul className={styles.madeOf} aria-label={t('counts.notes', { count: notes.length })}>
        {notes.map((id) => (
          <li key={id} className={styles.words} dir="auto">
            {board.snapshot.postIt.get(id)?.text}
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button type="submit" look="primary">
          {t('similar.nameDone')}
        </Button>
      </div>
    </form>
  );
}
