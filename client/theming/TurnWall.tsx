import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { useFact } from '../session/useFact.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { layWords } from '../wall/layWords.ts';
import { useLeastMeasures } from '../wall/useWallMeasures.ts';
import { wallShow } from '../wall/wallShow.ts';
import styles from './theming.module.css';

/** More rows than this may need a second page. */
const MOST_ROWS = 3;

/** Whether what fills the wall may have more pages than one. */
function usePages(): boolean {
  const t = useText();
  const { board, boardId, session } = useWorkspace();
  useListVersion(board);
  const items = useFact(session, (facts) => facts.items);
  const measures = useLeastMeasures();
  if (!items.board[boardId]?.spotlight) return false;
  const show = wallShow(board.snapshot, items, boardId);
  switch (show?.kind) {
    case 'words':
      return measures !== null && layWords(t, show, measures).laid.pages.length > 1;
    case 'checkResults':
      return show.check.items.length > MOST_ROWS;
    case 'voteResults':
      return Object.keys(show.ballot.counts ?? {}).length > MOST_ROWS;
    case 'differences':
      return true;
    default:
      return false;
  }
}

/** Turns the pages of what fills the wall, on all walls at once; nothing where there are none to turn. */
export function TurnWall() {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  if (!usePages()) return null;
  const turn = (by: 1 | -1) => void command('turnWall', { boardId, by });
  return (
    <div className={styles.turn} role="group" aria-label={t('theming.wallPages')}>
      <span>{t('theming.wallPages')}</span>
      <IconButton label={t('wall.pageBefore')} icon={<ChevronLeft aria-hidden />} onClick={() => turn(-1)} />
      <IconButton label={t('wall.pageAfter')} icon={<ChevronRight aria-hidden />} onClick={() => turn(1)} />
    </div>
  );
}
