import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useStore } from 'zustand';
import type { GridRow } from '../../shared/queries/network.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { seatsOn } from '../session/seatingByFacts.ts';
import { useFact } from '../session/useFact.ts';
import { useAliases } from '../seats/useNames.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { CellNotes } from './CellNotes.tsx';
import { gridUiOf, type GridUi } from './gridUi.ts';
import { columnName, rowName } from './gridWords.ts';
import { ColumnHead, RowHead } from './GridTable.tsx';
import styles from './GridTable.module.css';

interface Step {
  readonly value: string;
  readonly label: string;
}

/** The grid on a phone: one column with all its rows, or one row with all its columns, and a step to the next. */
export function NarrowGrid({ rows }: { rows: readonly GridRow[] }) {
  const t = useText();
  const aliases = useAliases();
  const workspace = useWorkspace();
  const ui = gridUiOf(workspace);
  const { by, columnId, row: rowOf } = useStore(ui, ({ narrow }) => narrow);
  const show = (part: Partial<GridUi['narrow']>) =>
    ui.setState(({ narrow }) => ({ narrow: { ...narrow, ...part } }));
  const actors = rows[0]?.cells.map(({ actor }) => actor) ?? [];
  const { session, boardId, participantId } = workspace;
  // Until another one is chosen, the column of whose seat one sits in.
  const own = useFact(
    session,
    ({ items }) => seatsOn(items, boardId).find(({ holder }) => holder === participantId)?.actorId ?? null,
  );
  const actor = actors.find(({ id }) => id === (columnId ?? own)) ?? actors[0];
  const row = rows.find((one) => one.row === rowOf) ?? rows[0];
  if (!actor || !row) return null;
  const byColumn = by === 'column';
  const steps: Step[] = byColumn
    ? actors.map((one) => ({ value: one.id, label: columnName(t, one, aliases) }))
    : rows.map((one) => ({ value: one.row, label: rowName(t, one.row) }));
  const go = (value: string) => {
    if (byColumn) show({ columnId: value });
    else show({ row: rows.find((one) => one.row === value)?.row ?? 'explanation' });
    workspace.announce(steps.find((one) => one.value === value)?.label ?? '');
  };
  return (
    <div className={styles.narrow}>
      <SegmentedControl
        label={t('grid.showBy')}
        value={by}
        onChange={(next) => show({ by: next })}
        segments={[
          { value: 'column', label: t('grid.byColumn') },
          { value: 'row', label: t('grid.byRow') },
        ]}
      />
      <Stepper
        label={t(byColumn ? 'grid.column' : 'grid.row')}
        steps={steps}
        value={byColumn ? actor.id : row.row}
        go={go}
      />
      <table className={styles.table}>
        <caption className={styles.caption}>
          {byColumn ? columnName(t, actor, aliases) : rowName(t, row.row)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{byColumn ? <ColumnHead actor={actor} /> : <RowHead row={row.row} />}</th>
          </tr>
        </thead>
        {byColumn
          ? rows.map((one) => (
              <tbody key={one.row}>
                <tr>
                  <th scope="rowgroup">
                    <RowHead row={one.row} />
                  </th>
                </tr>
                <tr>
                  <td>
                    <CellNotes
                      actor={actor}
                      row={one.row}
                      notes={one.cells.find((cell) => cell.actor.id === actor.id)?.notes ?? []}
                    />
                  </td>
                </tr>
              </tbody>
            ))
          : row.cells.map((cell) => (
              <tbody key={cell.actor.id}>
                <tr>
                  <th scope="rowgroup">
                    <ColumnHead actor={cell.actor} />
                  </th>
                </tr>
                <tr>
                  <td>
                    <CellNotes actor={cell.actor} row={row.row} notes={cell.notes} />
                  </td>
                </tr>
              </tbody>
            ))}
      </table>
    </div>
  );
}

interface StepperProps {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly value: string;
  go(value: string): void;
}

function Stepper({ label, steps, value, go }: StepperProps) {
  const t = useText();
  const at = steps.findIndex((one) => one.value === value);
  const [before, after] = [steps[at - 1], steps[at + 1]];
  return (
    <div className={styles.stepper}>
      <IconButton
        label={t('grid.before')}
        icon={<ChevronLeft aria-hidden />}
        disabled={!before}
        onClick={() => before && go(before.value)}
      />
      <Select label={label} options={steps} value={value} onChange={go} />
      <IconButton
        label={t('grid.after')}
        icon={<ChevronRight aria-hidden />}
        disabled={!after}
        onClick={() => after && go(after.value)}
      />
    </div>
  );
}
