import { useEffect, useRef, useState } from 'react';
import { cleanLine } from '../../shared/model/cleanText.ts';
import { THEME_TITLE_MAX, type Theme } from '../../shared/model/theme.ts';
import { renameTheme } from '../../shared/operations/theme.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import styles from './Theme.module.css';

export interface ThemeNameFieldProps {
  readonly theme: Theme;
  /** Ends the naming. @param byKey whether a key ended it, so that the focus has nowhere to be */
  onStop(byKey: boolean): void;
}

/** The field for a theme's name. Enter and going elsewhere keep it, Escape leaves the old one. */
export function ThemeNameField({ theme, onStop }: ThemeNameFieldProps) {
  const t = useText();
  const { board } = useWorkspace();
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const [title, setTitle] = useState(theme.title);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const stop = (keeps: boolean, byKey: boolean) => {
    // The field that goes loses the focus once more.
    if (isOver.current) return;
    isOver.current = true;
    const clean = cleanLine(title);
    if (keeps && clean !== theme.title) tellRefusal(board.run(renameTheme(theme.id, clean)));
    onStop(byKey);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    stop(event.key === 'Enter', true);
  };
  return (
    <input
      ref={field}
      className={styles.field}
      aria-label={t('theme.titleLabel')}
      placeholder={t('theme.titleHint')}
      dir="auto"
      enterKeyHint="done"
      autoComplete="off"
      maxLength={THEME_TITLE_MAX}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={() => stop(true, false)}
      onKeyDown={onKeyDown}
    />
  );
}
