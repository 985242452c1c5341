import { useId } from 'react';
import type { Lane } from '../../shared/model/lane.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { askedQuestions } from '../../shared/queries/askedQuestions.ts';
import { useWorkspace } from '../board/workspace.ts';
import { gridColumns } from '../../shared/layout/gridColumns.ts';
import { gridOf } from '../../shared/layout/gridLayout.ts';
import { GRID_LEVELS } from '../../shared/model/place.ts';
import { columnName, rowName } from '../grid/gridWords.ts';
import { putIntoCell } from '../grid/putIntoCell.ts';
import { useText } from '../i18n/useText.ts';
import { letGoWhenNarrow } from '../selection/letGoWhenNarrow.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { moveSelectedTo } from './outlineEdits.ts';
import styles from './MoveDialog.module.css';

export interface MoveDialogProps {
  readonly open: boolean;
  readonly notes: readonly PostIt[];
  onClose(): void;
}

/** Where the selected notes belong: each question with its parts. */
export function MoveDialog({ open, notes, onClose }: MoveDialogProps) {
  const t = useText();
  const workspace = useWorkspace();
  const { questions, open: openLanes } = askedQuestions(liveLanes(workspace.board.snapshot));
  const isOut = notes.every(({ place }) => place[0] !== 'cell');
  const here =
    isOut && notes.every((note) => note.lane === notes[0]?.lane) ? (notes[0]?.lane ?? null) : undefined;
  const choose = (lane: Lane | null) => {
    onClose();
    moveSelectedTo(workspace, lane);
    letGoWhenNarrow(workspace.selection);
  };
  const target = (lane: Lane | null, words: string) => (
    <li key={lane?.id ?? ''}>
      <Button
        wide
        className={styles.target}
        disabled={here === (lane?.id ?? null)}
        onClick={() => choose(lane)}
      >
        {words}
      </Button>
    </li>
  );
  return (
    <Dialog title={t('outline.moveTitle', { count: notes.length })} open={open} onClose={onClose}>
      <div className={styles.targets}>
        <CellTargets notes={notes} onClose={onClose} />
        {questions.map(({ key, prompt, lanes }) => (
          <Group key={key} title={prompt}>
            {lanes.map((lane) => target(lane, lane.title))}
          </Group>
        ))}
        <Group title={t('outline.elsewhere')}>
          {openLanes.map((lane) => target(lane, lane.title))}
          {target(null, t('outline.loose'))}
        </Group>
      </div>
    </Dialog>
  );
}

/** The cells of the grid: the columns, each with its rows. */
function CellTargets({ notes, onClose }: Pick<MoveDialogProps, 'notes' | 'onClose'>) {
  const t = useText();
  const workspace = useWorkspace();
  const columns = gridOf(workspace.board.snapshot) ? gridColumns(workspace.board.snapshot) : [];
  const ids = notes.map(({ id }) => id);
  return columns.map((actor) => (
    <Group key={actor.id} title={columnName(t, actor)}>
      {GRID_LEVELS.map((row) => (
        <li key={row}>
          <Button
            wide
            className={styles.target}
            aria-label={t('grid.cellName', { column: columnName(t, actor), row: rowName(t, row) })}
            onClick={() => {
              onClose();
              putIntoCell(workspace, ids, { actorId: actor.id, row });
            }}
          >
            {rowName(t, row)}
          </Button>
        </li>
      ))}
    </Group>
  ));
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={title ? id : undefined}>
      {title && (
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
      )}
      <ul role="list" className={styles.list}>
        {children}
      </ul>
    </section>
  );
}
