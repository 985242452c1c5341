import type { NoteCounts } from '../../shared/queries/noteCounts.ts';
import { useStore } from 'zustand';
import type { GetText } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import { togglePanel } from './boardUi.ts';
import { gridOf } from '../../shared/layout/gridLayout.ts';
import { countInGrid } from '../../shared/queries/network.ts';
import { useCounts, useCountsVersion } from './useCounts.ts';
import { useWorkspace } from './workspace.ts';
import styles from './CountsBar.module.css';

/** The parts of the line, each in full and as short as a phone needs it. */
function lineOf(t: GetText, counts: NoteCounts, inGrid: number | null): { full: string; short: string }[] {
  const { all, themed, alone, rest } = counts;
  const same = (words: string) => ({ full: words, short: words });
  const grid = inGrid === null ? [] : [same(t('grid.notes', { count: inGrid }))];
  if (inGrid !== null && all === 0) return grid;
  return [...wallLine(t, { all, themed, alone, rest }), ...grid];
}

function wallLine(t: GetText, { all, themed, alone, rest }: NoteCounts): { full: string; short: string }[] {
  const same = (words: string) => ({ full: words, short: words });
  const notes = same(t('counts.notes', { count: all }));
  if (all === 0) return [notes];
  if (rest === all) return [notes, same(t('counts.noneYet'))];
  return [
    notes,
    same(t('counts.themed', { count: themed })),
    { full: t('counts.alone', { count: alone }), short: t('counts.aloneShort', { count: alone }) },
    { full: t('counts.rest', { count: rest }), short: t('counts.restShort', { count: rest }) },
  ];
}

/**
 * How far the theming is: always in sight, always adding up. Opens the counts of each question and part. There from
 * the first: a board that moved down under the hand when the first note is written would put it elsewhere.
 */
export function CountsBar() {
  const t = useText();
  const { board, ui } = useWorkspace();
  const counts = useCounts(board);
  const isOpen = useStore(ui, (state) => state.panel === 'counts');
  useCountsVersion(board);
  const line = lineOf(t, counts, gridOf(board.snapshot) ? countInGrid(board.snapshot) : null);
  const words = (of: 'full' | 'short') => line.map((part) => part[of]).join(' · ');
  return (
    <button
      type="button"
      className={styles.bar}
      aria-label={t('counts.open', { counts: line.map(({ full }) => full).join(', ') })}
      aria-expanded={isOpen}
      title={counts.alone > 0 ? t('counts.aloneHint') : undefined}
      onClick={() => togglePanel(ui, 'counts')}
    >
      <span className={joinClasses(styles.words, styles.full)}>{words('full')}</span>
      <span className={joinClasses(styles.words, styles.short)}>{words('short')}</span>
      <span className={styles.line} aria-hidden="true">
        <span className={styles.themed} style={{ flexGrow: counts.themed }} />
        <span className={styles.alone} style={{ flexGrow: counts.alone }} />
        <span style={{ flexGrow: counts.rest }} />
      </span>
    </button>
  );
}
