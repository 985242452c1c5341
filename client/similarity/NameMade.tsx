import { useEffect, useRef, useState } from 'react';
import { cleanLine } from '../../shared/model/cleanText.ts';
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

export interface NameMadeProps {
  readonly themeId: string;
  onDone(): void;
}

/** Asks for the name of a theme that was made here, in the group's own words. It may stay without one. */
export function NameMade({ themeId, onDone }: NameMadeProps) {
  const t = useText();
  const { board, announce } = useWorkspace();
  const field = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const isThere = useBoardValue(board, ({ snapshot }) => snapshot.theme.get(themeId)?.deleted === false);
  useEffect(() => field.current?.focus(), [themeId]);
  useEffect(() => {
    // Its making was undone.
    if (!isThere) onDone();
  }, [isThere, onDone]);
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
      <div className={styles.row}>
        <Button type="submit" look="primary">
          {t('similar.nameDone')}
        </Button>
      </div>
    </form>
  );
}
