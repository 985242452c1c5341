import { liveLanes } from '../../../shared/layout/whereabouts.ts';
import { themeName } from '../../actions/themeName.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { useListVersion } from '../../outline/useListVersion.ts';
import { useFact } from '../../session/useFact.ts';
import { orderByTable } from '../byTable.ts';
import { Fold } from '../Fold.tsx';
import { NeedsConnection } from '../NeedsConnection.tsx';
import { OthersSee } from '../OthersSee.tsx';
import { themeLines } from '../themeLines.ts';
import styles from '../theming.module.css';
import { useDistilled } from '../useDistilled.ts';
import { useTables } from '../useTables.ts';
import { useTwinHints } from '../useTwinHints.ts';
import { OffWall, OpenWall, WallLines, WallStepping, type WallLine } from '../WallLines.tsx';
import { PutTogether } from './PutTogether.tsx';

/** One theme at a time fills the wall, in the order in which they lie on the board. */
export function ReadOutStep() {
  const t = useText();
  const { board, boardId, session } = useWorkspace();
  const frozen = useFact(session, (facts) => facts.items.board[boardId]?.frozen.includes('theme') ?? false);
  useListVersion(board);
  const all = themeLines(board.snapshot);
  const atTables = orderByTable(board.snapshot, all, useTables());
  const hints = useTwinHints(atTables.map(({ line }) => line));
  const themes = atTables.map(({ line: { id, title, notes, isInner }, table }): WallLine => ({
    show: { kind: 'theme', id },
    title: themeName(title),
    // A table that is told already is not told twice.
    note: [...new Set([table?.title, t('theming.notes', { count: notes }), hints.get(id)])]
      .filter(Boolean)
      .join(' · '),
    isInner,
  }));
  const others = useOtherLines();
  return (
    <>
      {!frozen && <PutTogether themes={all} />}
      {themes.length === 0 ? (
        <p className={styles.quiet}>{t('theming.noThemes')}</p>
      ) : (
        <WallStepping lines={themes} first={t('theming.showFirst')} />
      )}
      <OffWall />
      <NeedsConnection command="setSpotlight" />
      <OthersSee>{t('theming.wallSeen')}</OthersSee>
      <WallLines lines={themes} label={t('theming.themes')} />
      {others.length > 0 && (
        <Fold title={t('theming.otherOnWall')}>
          <WallLines lines={others} label={t('theming.otherOnWall')} />
        </Fold>
      )}
      <OpenWall />
    </>
  );
}

/** Lanes, and what was distilled: they can fill the wall too. */
function useOtherLines(): WallLine[] {
  const t = useText();
  const { board } = useWorkspace();
  const distilled = useDistilled().filter(({ state }) => state === 'offered');
  const lanes = liveLanes(board.snapshot).map(({ id, title, prompt }): WallLine => ({
    show: { kind: 'lane', id },
    title,
    note: prompt,
  }));
  const statements = distilled.map(({ id, text, stem }): WallLine => ({
    show: { kind: 'distilled', id },
    title: text,
    note: t(`distilled.${stem}`),
  }));
  return [...statements, ...lanes];
}
