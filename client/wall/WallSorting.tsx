import type { CSSProperties } from 'react';
import { createNameOrder } from '../i18n/dates.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import type { SortingShow, SortingTable } from './showSorting.ts';
import styles from './WallSorting.module.css';

/** Up to so many tables name their themes; of more, what is left stays as large as all of them allow. */
const MOST_NAMING = 12;
const MOST_LARGE = 9;
const MOST_ROOMY = 24;

/** Side by side, so that all stand on the wall at once. */
function columnsFor(tables: number): number {
  if (tables <= 3) return tables;
  if (tables === 4) return 2;
  if (tables <= MOST_LARGE) return 3;
  return tables <= MOST_ROOMY ? 4 : 5;
}

function sizeFor(tables: number): 'large' | 'middle' | 'small' {
  if (tables <= MOST_LARGE) return 'large';
  return tables <= MOST_ROOMY ? 'middle' : 'small';
}

/** Lines of names that a card has room for, by the rows of cards. */
const NAME_LINES = [11, 3];
/** About so many letters stand on a line of a card, of all columns together. */
const LETTERS_ACROSS = 64;
const MOST_LINES = 3;

/** In how many lines a name may stand, so that all names of the fullest card find room: one at least. */
export function linesPerName(tables: readonly Pick<SortingTable, 'names'>[]): number {
  const columns = columnsFor(tables.length);
  const room = NAME_LINES[Math.ceil(tables.length / columns) - 1] ?? 1;
  const letters = LETTERS_ACROSS / columns;
  const taken = ({ names }: Pick<SortingTable, 'names'>, most: number) =>
    names.reduce((sum, name) => sum + Math.min(most, Math.ceil(name.length / letters)), 0);
  for (let most = MOST_LINES; most > 1; most--)
    if (tables.every((table) => taken(table, most) <= room)) return most;
  return 1;
}

/** Where the room sees how far it is: each table's name, what it has left, and what its themes are called so far. */
export function WallSorting({ show }: { show: SortingShow }) {
  const t = useText();
  const order = createNameOrder(useLanguage());
  const tables = show.tables.toSorted((a, b) => order(a.title, b.title));
  const size = sizeFor(tables.length);
  return (
    <section className={styles.sorting}>
      <p className={styles.sum}>
        <strong>{t('wall.leftOf', { count: show.left, total: show.dealt })}</strong>
        <span>{t('theming.stateThemes', { count: show.themes })}</span>
      </p>
      <ul
        className={styles.tables}
        data-size={size}
        style={
          {
            gridTemplateColumns: `repeat(${columnsFor(tables.length)}, minmax(0, 1fr))`,
            '--name-lines': linesPerName(tables),
          } as CSSProperties
        }
      >
        {tables.map((table) => (
          <Table
            key={table.id}
            table={table}
            isNaming={tables.length <= MOST_NAMING}
            isCounting={size === 'large'}
          />
        ))}
      </ul>
    </section>
  );
}

interface TableProps {
  readonly table: SortingTable;
  readonly isNaming: boolean;
  /** There is room for how many themes it has. */
  readonly isCounting: boolean;
}

function Table({ table, isNaming, isCounting }: TableProps) {
  const t = useText();
  const { title, left, dealt, names, themes } = table;
  return (
    <li className={styles.table}>
      <h2 className={styles.name} dir="auto">
        {title}
      </h2>
      <p className={styles.left} data-done={left === 0 || undefined}>
        {left === 0 ? t('tables.doneShort') : t('wall.leftOf', { count: left, total: dealt })}
      </p>
      {isNaming && themes > 0 && (
        <>
          {isCounting && <p className={styles.count}>{t('theming.stateThemes', { count: themes })}</p>}
          <ul className={styles.themes}>
            {names.map((name, index) => (
              <li key={index} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
