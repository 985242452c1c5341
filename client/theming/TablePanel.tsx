import { Group } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { isLeft } from '../../shared/queries/dealNotes.ts';
import { makeTheme, putIntoTheme } from '../actions/arrangeThemes.ts';
import { movableNotes, mayAddTheme } from '../actions/selectedThemes.ts';
import { themeName } from '../actions/themeName.ts';
import { useWorkspace } from '../board/workspace.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { clearSelection, selectOnly } from '../selection/selection.ts';
import { Button } from '../ui/Button.tsx';
import { orderByTable } from './byTable.ts';
import { laneHints } from './laneHints.ts';
import { NameInPanel } from './NameInPanel.tsx';
import styles from './theming.module.css';
import { OurThemes } from './OurThemes.tsx';
import { themeLines } from './themeLines.ts';
import panelStyles from '../panels/panels.module.css';
import tableStyles from './tablePanel.module.css';
import { useIsFrozen } from './useIsFrozen.ts';
import { useOwnTable, useTables } from './useTables.ts';

/** The notes of one's own table that are in no theme yet: several are ticked and grouped here, where the theme is named too. */
export default function TablePanel() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, selection, announce } = workspace;
  const tables = useTables();
  const table = useOwnTable();
  const isFrozen = useIsFrozen();
  const selected = useStore(selection, ({ ids }) => ids);
  const [named, setNamed] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  useListVersion(board);
  if (!table) return <p className={styles.quiet}>{t('tables.none')}</p>;
  const notes = table.noteIds.flatMap((id) => board.snapshot.postIt.get(id) ?? []);
  const left = notes.filter((note) => isLeft(board.snapshot, note));
  const mayGroup = !isFrozen && mayAddTheme(workspace);
  const hints = laneHints(board.snapshot, left);
  const ticked = left.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const theme = named === null ? undefined : board.snapshot.theme.get(named);
  const tick = (id: string) =>
    selectOnly(selection, ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id]);
  const ours = orderByTable(board.snapshot, themeLines(board.snapshot), tables)
    .filter((one) => one.table?.id === table.id)
    .map(({ line }) => line);
  const last = ours.find(({ id }) => id === told);
  const add = (themeId: string) => {
    selectOnly(selection, ticked);
    if (!putIntoTheme(workspace, movableNotes(workspace), themeId)) return;
    clearSelection(selection);
    setTold(null);
    const title = themeName(board.snapshot.theme.get(themeId)?.title ?? '');
    announce(t('theme.moved', { count: ticked.length, theme: title }));
  };
  const group = () => {
    selectOnly(selection, ticked);
    const ids = movableNotes(workspace);
    const themeId = ids.length > 0 ? makeTheme(workspace, ids) : null;
    if (themeId === null) return;
    clearSelection(selection);
    setNamed(themeId);
    announce(t('theme.made', { count: ids.length }));
  };
  return (
    <div className={panelStyles.stack}>
      {!mayGroup ? (
        <p role="status">{t('tables.noGroup')}</p>
      ) : left.length === 0 ? (
        <p>{t('tables.allDone')}</p>
      ) : (
        <p className={styles.quiet}>{t('tables.listHint', { count: left.length, table: table.title })}</p>
      )}
      <ul className={panelStyles.list}>
        {left.map(({ id, ...note }) => {
          const words = (
            <span className={tableStyles.tickWords}>
              <span className={panelStyles.foundWords} dir="auto">
                {wordsSaid(t, { id, ...note }).trim() || t('bin.blank')}
              </span>
              {hints.has(id) && (
                <span className={styles.quiet} dir="auto">
                  {hints.get(id)}
                </span>
              )}
            </span>
          );
          return (
            <li key={id}>
              {mayGroup ? (
                <label className={tableStyles.tick}>
                  <input type="checkbox" checked={selected.has(id)} onChange={() => tick(id)} />
                  {words}
                </label>
              ) : (
                <div className={tableStyles.read}>{words}</div>
              )}
            </li>
          );
        })}
      </ul>
      <div className={tableStyles.foot}>
        {last && !(theme && !theme.deleted) && (
          <p role="status">{t('tables.made', { theme: themeName(last.title), count: last.notes })}</p>
        )}
        {theme && !theme.deleted ? (
          <NameInPanel key={theme.id} theme={theme} onStop={() => (setNamed(null), setTold(theme.id))} />
        ) : (
          mayGroup &&
          left.length > 0 && (
            <Button
              look="primary"
              wide
              icon={<Group aria-hidden />}
              disabled={ticked.length === 0}
              onClick={group}
            >
              {ticked.length === 0 ? t('tables.groupNone') : t('tables.group', { count: ticked.length })}
            </Button>
          )
        )}
        <OurThemes themes={ours} ticked={mayGroup ? ticked.length : 0} onAdd={add} />
      </div>
    </div>
  );
}
