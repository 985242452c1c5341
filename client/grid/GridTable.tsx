import { Ellipsis, MessagesSquare } from 'lucide-react';
import type { Actor } from '../../shared/model/actor.ts';
import type { CellRow } from '../../shared/model/place.ts';
import { conversationsOf, type GridRow } from '../../shared/queries/network.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useBoardValue } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useAliases } from '../seats/useNames.ts';
import { Menu } from '../ui/Menu.tsx';
import { CellNotes } from './CellNotes.tsx';
import { columnMenu } from './columnMenu.tsx';
import { columnName, kindAndAgency, rowName, rowQuestion } from './gridWords.ts';
import styles from './GridTable.module.css';

/** All of the grid: a column for each actor, a row for each level. Wider than the screen it scrolls by itself. */
export function GridTable({ rows }: { rows: readonly GridRow[] }) {
  const t = useText();
  const columns = rows[0]?.cells.map(({ actor }) => actor) ?? [];
  return (
    // It holds controls, and can be scrolled by keyboard all the same.
    <div className={styles.scroll} role="group" tabIndex={0} aria-label={t('grid.tools')}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {t('grid.caption', { count: columns.length, rows: rows.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('grid.corner')}
              <span className={styles.gloss}>{t('grid.cornerGloss')}</span>
            </th>
            {columns.map((actor) => (
              <th key={actor.id} scope="col" data-reserve={actor.reserve}>
                <ColumnHead actor={actor} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">
                <RowHead row={row} />
              </th>
              {cells.map(({ actor, notes }) => (
                <td key={actor.id} data-reserve={actor.reserve}>
                  <CellNotes actor={actor} row={row} notes={notes} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A row's name and what it asks. */
export function RowHead({ row }: { row: CellRow }) {
  const t = useText();
  return (
    <>
      {rowName(t, row)}
      <span className={styles.gloss}>{rowQuestion(t, row)}</span>
    </>
  );
}

/** Who a column is, and what can be done with it. */
export function ColumnHead({ actor }: { actor: Actor }) {
  const t = useText();
  const aliases = useAliases();
  const workspace = useWorkspace();
  const name = columnName(t, actor, aliases);
  const entries = columnMenu(t, workspace, actor);
  return (
    <div className={styles.column}>
      <span className={styles.who}>
        <span dir="auto">{name}</span>
        <span className={styles.gloss}>
          {actor.reserve && <b>{t('grid.inReserve')} · </b>}
          {kindAndAgency(t, actor)}
        </span>
        <TalkMark actor={actor} name={name} />
      </span>
      {entries.length > 0 && (
        <Menu
          label={t('grid.columnMenu', { column: name })}
          icon={<Ellipsis aria-hidden />}
          entries={entries}
        />
      )}
    </div>
  );
}

/** In how many conversations a column's actor is; pressed, it opens their list. */
function TalkMark({ actor, name }: { actor: Actor; name: string }) {
  const t = useText();
  const { board, ui } = useWorkspace();
  const count = useBoardValue(board, ({ snapshot }) => conversationsOf(snapshot, actor.id).length);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={styles.talks}
      aria-label={t('grid.talksNamed', { count, column: name })}
      onClick={() => ui.setState({ panel: 'conversations' })}
    >
      <MessagesSquare aria-hidden /> {t('grid.talks', { count })}
    </button>
  );
}
