import { useId, type ReactNode } from 'react';
import { countNotesBy, type NoteCounts } from '../../shared/queries/noteCounts.ts';
import { countTable, type CountTable, type LaneCounts } from '../../shared/queries/countTable.ts';
import { shortQuestion } from '../../shared/queries/laneNames.ts';
import { useCountsVersion } from '../board/useCounts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './CountsPanel.module.css';

/** Every note counted once: by question and part, and how far each lane is themed. */
export default function CountsPanel() {
  const t = useText();
  const { board } = useWorkspace();
  useCountsVersion(board);
  const table = countTable(board.snapshot);
  if (table.all.all === 0) return <EmptyState>{t('counts.empty')}</EmptyState>;
  return (
    // Nothing in it takes the focus, and without that keys can not scroll it.
    <div className={styles.tables} role="group" aria-label={t('panel.counts')} tabIndex={0}>
      <p className={styles.hint}>{t('counts.aloneHint')}</p>
      {table.parts.length > 0 && <ByPart table={table} />}
      <ByLane table={table} />
      <ByCohort />
    </div>
  );
}

interface TableProps {
  readonly title: string;
  readonly head: readonly ReactNode[];
  readonly children: ReactNode;
}

function Table({ title, head, children }: TableProps) {
  const titleId = useId();
  return (
    <section>
      <h3 id={titleId} className={styles.title}>
        {title}
      </h3>
      <div className={styles.scroll}>
        <table className={styles.table} aria-labelledby={titleId}>
          <thead>
            <tr>
              <td />
              {head.map((words, index) => (
                <th key={index} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps {
  readonly name: ReactNode;
  readonly numbers: readonly number[];
  readonly look?: 'sum' | 'inner' | 'total' | undefined;
}

function Row({ name, numbers, look }: RowProps) {
  return (
    <tr className={joinClasses(look && styles[look])}>
      <th scope="row">{name}</th>
      {numbers.map((number, index) => (
        <td key={index} className={joinClasses(number === 0 && styles.zero)}>
          {number}
        </td>
      ))}
    </tr>
  );
}

/** Parts down, questions across. */
function ByPart({ table: { questions, parts, elsewhere, all } }: { table: CountTable }) {
  const t = useText();
  const blank = questions.map(() => 0);
  // What answers no question has no column of its own: it counts in the last one only.
  const outside = ({ lane, counts }: LaneCounts) => (
    <tr key={lane?.id ?? ''}>
      <th scope="row">{lane?.title ?? t('outline.loose')}</th>
      {blank.map((_, index) => (
        <td key={index} />
      ))}
      <td>{counts.all}</td>
    </tr>
  );
  return (
    <Table
      title={t('counts.byPart')}
      head={[
        ...questions.map(({ key, prompt }) => (
          <abbr key={key} title={prompt} className={styles.question}>
            {shortQuestion(prompt) || t('counts.noQuestion')}
          </abbr>
        )),
        t('counts.total'),
      ]}
    >
      {parts.map(({ part, title, cells, total }) => (
        <Row key={part} name={title} numbers={[...cells, total]} />
      ))}
      {elsewhere.map(outside)}
      <Row
        look="total"
        name={t('counts.total')}
        numbers={[...questions.map(({ counts }) => counts.all), all.all]}
      />
    </Table>
  );
}

function numbersOf({ themed, alone, rest, all }: NoteCounts): number[] {
  return [themed, alone, rest, all];
}

function useProgressHead(): string[] {
  const t = useText();
  return [t('counts.columnThemed'), t('counts.columnAlone'), t('counts.columnRest'), t('counts.columnAll')];
}

/** How far each lane is: themed + on their own + not yet = all. */
function ByLane({ table: { questions, elsewhere, all } }: { table: CountTable }) {
  const t = useText();
  const head = useProgressHead();
  const nameOf = ({ lane }: LaneCounts) => lane?.title ?? t('outline.loose');
  return (
    <Table title={t('counts.byLane')} head={head}>
      {questions.map(({ key, prompt, lanes, counts }) => [
        prompt && lanes.length > 1 && <Row key={key} look="sum" name={prompt} numbers={numbersOf(counts)} />,
        ...lanes.map((one) => (
          <Row
            key={one.lane?.id ?? ''}
            look={prompt && lanes.length > 1 ? 'inner' : undefined}
            name={nameOf(one)}
            numbers={numbersOf(one.counts)}
          />
        )),
      ])}
      {elsewhere.map((one) => (
        <Row key={one.lane?.id ?? ''} name={nameOf(one)} numbers={numbersOf(one.counts)} />
      ))}
      <Row look="total" name={t('counts.total')} numbers={numbersOf(all)} />
    </Table>
  );
}

/** Only groups of five writers and more, as the server names them: no smaller number may be shown or worked out. */
function ByCohort() {
  const t = useText();
  const head = useProgressHead();
  const { board, session, boardId } = useWorkspace();
  const brokenOut = useFact(session, ({ items }) => items.board[boardId]?.brokenOut);
  const cohorts = useFact(session, ({ items }) => items.cohort);
  const shown = (brokenOut ?? []).flatMap((id) => cohorts[id] ?? []);
  if (shown.length === 0) return null;
  const counts = countNotesBy(board.snapshot, ({ cohort }) => cohort);
  const none: NoteCounts = { all: 0, themed: 0, alone: 0, rest: 0 };
  return (
    <div>
      <Table title={t('counts.byCohort')} head={head}>
        {shown.map(({ id, title }) => (
          <Row key={id} name={title} numbers={numbersOf(counts.get(id) ?? none)} />
        ))}
      </Table>
      <p className={styles.quiet}>{t('counts.fromFive')}</p>
    </div>
  );
}
