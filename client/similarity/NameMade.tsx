import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useBoardValue } from '../document/useBoard.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { useText } from '../i18n/useText.ts';
import { ThemeNameField } from '../outline/ThemeNameField.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './similar.module.css';

/** A theme that was made in the panel, and is to be named. */
export interface Made {
  readonly themeId: string;
  /** Brings the focus to where one goes on; to the begin of what is shown unless given. */
  goOn?(): void;
}

/** As many of its notes are shown: enough to find a name, and the field stays in sight. */
const FEW = 4;

export interface NameMadeProps {
  readonly themeId: string;
  /** It has its name, or is to stay without one. @param byKey whether a key ended it: the focus has nowhere to be */
  onDone(byKey: boolean): void;
}

/** Asks for the name of a theme that was made here; its notes stand below, for it is their words. */
export function NameMade({ themeId, onDone }: NameMadeProps) {
  const t = useText();
  const labelId = useId();
  const isByKey = useRef(false);
  const { board } = useWorkspace();
  const theme = useBoardValue(board, ({ snapshot }) => snapshot.theme.get(themeId));
  const isGone = theme?.deleted !== false;
  useEffect(() => {
    // Its making was undone.
    if (isGone) onDone(false);
  }, [isGone, onDone]);
  if (isGone) return null;
  const onTab = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || !(event.target instanceof HTMLElement)) return;
    // Leaving the field closes it: the focus goes on as after Enter, not to what goes with the field.
    event.preventDefault();
    isByKey.current = true;
    event.target.blur();
  };
  const { snapshot } = board;
  const notes = layoutOf(snapshot).themes.get(themeId)?.notes ?? [];
  return (
    <div className={styles.naming} role="group" aria-labelledby={labelId} onKeyDownCapture={onTab}>
      <p id={labelId} className={styles.heading}>
        {t('theme.titleLabel')}
      </p>
      <div className={styles.nameRow}>
        <ThemeNameField theme={theme} onStop={(byKey) => onDone(byKey || isByKey.current)} />
        <Button look="primary" tabIndex={-1}>
          {t('outline.chooseDone')}
        </Button>
      </div>
      <ul className={styles.madeOf} aria-label={t('counts.notes', { count: notes.length })}>
        {notes
          .flatMap((id) => snapshot.postIt.get(id) ?? [])
          .slice(0, FEW)
          .map((note) => (
            <li key={note.id} className={styles.words} dir="auto">
              {wordsSaid(t, note)}
            </li>
          ))}
        {notes.length > FEW && (
          <li className={styles.where}>{t('similar.more', { count: notes.length - FEW })}</li>
        )}
      </ul>
    </div>
  );
}
