import { createNameOrder } from '../i18n/dates.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { describeShare } from '../theming/describeShare.ts';
import { headsAt } from '../theming/headsAt.ts';
import cover from './WallCover.module.css';
import styles from './WallTables.module.css';
import type { TablesShow } from './showTables.ts';

/** Up to so many tables say what their notes are about; of more, name and number stay as large as all of them allow. */
const MOST_DESCRIBED = 9;
const MOST_ROOMY = 20;

/** Side by side, so that all stand on the wall at once. */
function columnsFor(tables: number): number {
  if (tables <= 3) return tables;
  if (tables === 4) return 2;
  return tables <= MOST_DESCRIBED ? 3 : tables <= 16 ? 4 : 5;
}

function sizeFor(tables: number): 'large' | 'middle' | 'small' {
  if (tables <= MOST_DESCRIBED) return 'large';
  return tables <= MOST_ROOMY ? 'middle' : 'small';
}

/** Where people look up to find their table: its name, what its notes are about, and how many sit there. No names. */
export function WallTables({ show, people }: { show: TablesShow; people: number }) {
  const t = useText();
  const { board } = useWorkspace();
  useListVersion(board);
  const order = createNameOrder(useLanguage());
  const tables = show.tables.toSorted((a, b) => order(a.title, b.title));
  const isFew = tables.length <= MOST_DESCRIBED;
  return (
    <section className={styles.choose}>
      <h1 className={cover.askTitle}>{t('tables.choose')}</h1>
      <p className={styles.where}>{t('wall.chooseHere')}</p>
      <ul
        className={styles.tables}
        data-size={sizeFor(tables.length)}
        style={{ gridTemplateColumns: `repeat(${columnsFor(tables.length)}, minmax(0, 1fr))` }}
      >
        {tables.map((table) => {
          const heads = headsAt(table);
          const about = isFew ? describeShare(t, board.snapshot, table.noteIds) : '';
          return (
            <li key={table.id} className={styles.table}>
              <h2 className={styles.name} dir="auto">
                {table.title}
              </h2>
              {about && <p className={styles.about}>{about}</p>}
              <p className={styles.heads} data-none={heads === 0 || undefined}>
                {heads === 0 ? t('wall.nobodyYet') : t('tables.sitThere', { count: heads })}
              </p>
            </li>
          );
        })}
      </ul>
      <p className={styles.sum} role="status">
        {t('wall.haveTable', { count: show.seated, total: people })}
      </p>
    </section>
  );
}
