import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './theming.module.css';
import { useSpotlight } from './useSpotlight.ts';

/** Turns the pages of what fills the wall, on all walls at once. Nothing while the wall shows the board. */
export function TurnWall() {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const { spotlight } = useSpotlight();
  if (!spotlight) return null;
  const turn = (by: 1 | -1) => void command('turnWall', { boardId, by });
  return (
    <div className={styles.turn} role="group" aria-label={t('theming.wallPages')}>
      <span>{t('theming.wallPages')}</span>
      <IconButton label={t('wall.pageBefore')} icon={<ChevronLeft aria-hidden />} onClick={() => turn(-1)} />
      <IconButton label={t('wall.pageAfter')} icon={<ChevronRight aria-hidden />} onClick={() => turn(1)} />
    </div>
  );
}
