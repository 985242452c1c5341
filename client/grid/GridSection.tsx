import { useEffect, useId } from 'react';
import { gridTable } from '../../shared/queries/network.ts';
import { GRID_LEVELS, type CellRow } from '../../shared/model/place.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useGlass } from '../scenario/Glass.tsx';
import { ImaginedMark } from '../scenario/ImaginedMark.tsx';
import { useFact } from '../session/useFact.ts';
import { useRights } from '../session/useRights.ts';
import { useMedia } from '../ui/useMedia.ts';
import { GridBar } from './GridBar.tsx';
import { GridTable } from './GridTable.tsx';
import { NarrowGrid } from './NarrowGrid.tsx';
import styles from './GridTable.module.css';

const NARROW = '(max-width: 819px)';

export interface GridSectionProps {
  /** Told once the table stands: the list's keys know its rows from then on. */
  onShown(): void;
}

/** The Net-works grid of the list: a real table; on a narrow screen one column or one row of it at a time. */
export default function GridSection({ onShown }: GridSectionProps) {
  const t = useText();
  const { board, session, boardId } = useWorkspace();
  const { scenario } = useGlass();
  const headingId = useId();
  useRights(session);
  useFact(session, ({ items }) => items.board[boardId]);
  useEffect(() => onShown(), [onShown]);
  const isNarrow = useMedia(NARROW);
  const rows = gridTable(board.snapshot).filter(isRowShown);
  return (
    <section
      className={styles.section}
      aria-labelledby={headingId}
      data-framed
      data-scenario={scenario?.color}
    >
      <div className={styles.head}>
        <h2 id={headingId}>{t('grid.tools')}</h2>
        <GridBar />
      </div>
      <ImaginedMark />
      {rows.length === 0 && <p className={styles.quiet}>{t('grid.noColumns')}</p>}
      {rows.length > 0 && (isNarrow ? <NarrowGrid rows={rows} /> : <GridTable rows={rows} />)}
    </section>
  );
}

/** The three levels always; what is said from seats as soon as there is any. */
function isRowShown({
  row,
  cells,
}: {
  row: CellRow;
  cells: readonly { notes: readonly unknown[] }[];
}): boolean {
  return GRID_LEVELS.some((level) => level === row) || cells.some(({ notes }) => notes.length > 0);
}
