import type { MouseEvent } from 'react';
import { ChevronLeft, ChevronRight, Contrast, Maximize, QrCode } from 'lucide-react';
import { useText } from '../i18n/useText.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { chooseTheme } from '../ui/themes.ts';
import type { Theme } from '../ui/themes.ts';
import { useTheme } from '../ui/useTheme.ts';
import type { WallView } from './useWallView.ts';
import styles from './WallControls.module.css';

export type WallControlsProps = {
  awake: boolean;
  joinShown: boolean;
  /** Missing when this wall does not know how people join. */
  onToggleJoin?: (() => void) | undefined;
  view: WallView;
};

const NEXT_THEME: Record<Theme, Theme> = { light: 'dark', dark: 'contrast', contrast: 'light' };

/** After a mouse press nothing keeps the focus, so that the controls can go out of sight; the keyboard's focus stays. */
function letGoAfterMouse(event: MouseEvent): void {
  if (event.detail > 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** The wall's few controls; out of sight until the mouse moves or the keyboard reaches them. */
export function WallControls({ awake, joinShown, onToggleJoin, view }: WallControlsProps) {
  const t = useText();
  const theme = useTheme();
  return (
    <div
      role="toolbar"
      aria-label={t('wall.controls')}
      className={joinClasses(styles.bar, awake && styles.awake)}
      onClick={letGoAfterMouse}
    >
      {onToggleJoin && (
        <IconButton
          side="above"
          label={t(joinShown ? 'wall.hideJoin' : 'wall.showJoin')}
          icon={<QrCode aria-hidden />}
          pressed={joinShown}
          onClick={onToggleJoin}
        />
      )}
      {view.hasStops && (
        <>
          <IconButton
            side="above"
            label={t('wall.laneBefore')}
            shortcut="ArrowLeft"
            icon={<ChevronLeft aria-hidden />}
            onClick={() => view.go(-1)}
          />
          <IconButton
            side="above"
            label={t('wall.laneAfter')}
            shortcut="ArrowRight"
            icon={<ChevronRight aria-hidden />}
            onClick={() => view.go(1)}
          />
        </>
      )}
      <IconButton side="above" label={t('wall.fit')} icon={<Maximize aria-hidden />} onClick={view.showAll} />
      <IconButton
        side="above"
        label={t('wall.theme')}
        icon={<Contrast aria-hidden />}
        onClick={() => chooseTheme(NEXT_THEME[theme])}
      />
    </div>
  );
}
