import { GRID_LEVELS } from '../../shared/model/place.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { gridTable } from '../../shared/queries/network.ts';
import { columnName, rowName, rowQuestion } from '../grid/gridWords.ts';
import { seenWords, standingWords } from '../grid/noteWords.ts';
import { useText } from '../i18n/useText.ts';
import type { SheetProps } from './sheet.ts';
import styles from './sheets.module.css';

/** From here on columns are narrow. */
const MANY = 6;

/** The grid as a table: every word says how sure it is that the person said it. */
export function GridSheet({ snapshot, title, origin, aliases }: SheetProps) {
  const t = useText();
  const levels: readonly string[] = GRID_LEVELS;
  const rows = gridTable(snapshot).filter(
    ({ row, cells }) => levels.includes(row) || cells.some(({ notes }) => notes.length > 0),
  );
  const columns = rows[0]?.cells.map(({ actor }) => actor) ?? [];
  if (columns.length === 0) return <p className={styles.none}>{t('paper.gridEmpty')}</p>;
  return (
    <article className={styles.wide}>
      <h1>{title}</h1>
      <p className={styles.origin}>{origin}</p>
      <table className={styles.grid} data-many={columns.length > MANY || undefined}>
        <thead>
          <tr>
            <th scope="col">{t('grid.corner')}</th>
            {columns.map((actor) => (
              <th key={actor.id} scope="col">
                {columnName(t, actor, aliases)}
                {!aliases && actor.agency.trim() !== '' && <span>{actor.agency}</span>}
                {actor.reserve && <span>{t('grid.inReserve')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">
                {rowName(t, row)}
                <span>{rowQuestion(t, row)}</span>
              </th>
              {cells.map(({ actor, notes }) => (
                <td key={actor.id}>
                  {notes.map((note) => (
                    <Words key={note.id} note={note} snapshot={snapshot} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

function Words({ note, snapshot }: { note: PostIt; snapshot: BoardSnapshot }) {
  const t = useText();
  const marks = [standingWords(t, snapshot, note), seenWords(t, note)];
  return (
    <p className={styles.words} dir="auto">
      {note.text.trim()}
      <span className={styles.standing}>{marks.filter(Boolean).join(' · ')}</span>
    </p>
  );
}
