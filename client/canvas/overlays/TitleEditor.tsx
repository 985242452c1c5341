import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { worldToScreen, type Camera } from '../../../shared/geometry/camera.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import { THEME_HEADER, THEME_PADDING } from '../../../shared/layout/themeMeasures.ts';
import { cleanLine } from '../../../shared/model/cleanText.ts';
import { THEME_TITLE_MAX, type Theme } from '../../../shared/model/theme.ts';
import { renameTheme } from '../../../shared/operations/theme.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { stopEditing } from '../../selection/selection.ts';
import styles from './TitleEditor.module.css';

export interface TitleEditorProps {
  readonly theme: Theme;
  /** The theme's top left corner, world units. */
  readonly at: Point;
  /** World units. */
  readonly width: number;
  readonly followCamera: (follow: (camera: Camera) => void) => () => void;
}

/** Narrower than this nothing can be typed in it, CSS pixels. */
const LEAST_WIDTH = 240;

/** The field for a theme's name, over its title. Enter keeps it, Escape leaves the old one; so does going elsewhere keep it. */
export function TitleEditor({ theme, at, width, followCamera }: TitleEditorProps) {
  const t = useText();
  const { board, selection } = useWorkspace();
  const field = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState(theme.title);

  useLayoutEffect(
    () =>
      followCamera((camera) => {
        const element = field.current;
        if (!element) return;
        const { x, y } = worldToScreen(camera, { x: at.x + THEME_PADDING / 2, y: at.y });
        const high = THEME_HEADER * camera.zoom;
        element.style.width = `${Math.max(LEAST_WIDTH, (width - THEME_PADDING) * camera.zoom)}px`;
        element.style.transform = `translate(${x}px, ${y + (high - element.offsetHeight) / 2}px)`;
      }),
    [followCamera, at, width],
  );
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const keep = () => {
    const clean = cleanLine(title);
    if (clean !== theme.title) board.run(renameTheme(theme.id, clean));
    stopEditing(selection);
  };
  return (
    <input
      ref={field}
      className={styles.field}
      aria-label={t('theme.titleLabel')}
      placeholder={t('theme.titleHint')}
      dir="auto"
      maxLength={THEME_TITLE_MAX}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') stopEditing(selection);
      }}
    />
  );
}
