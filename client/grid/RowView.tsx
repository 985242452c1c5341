import { Presentation } from 'lucide-react';
import { useStore } from 'zustand';
import { linedUp, type LinedUp } from '../../shared/queries/linedUp.ts';
import { CELL_ROWS, type CellRow } from '../../shared/model/place.ts';
import { isImagined } from '../../shared/model/imagined.ts';
import { SEEN, type PostIt, type Seen } from '../../shared/model/postIt.ts';
import { mayWrite } from '../actions/selected.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { useAliases } from '../seats/useNames.ts';
import { useGlass } from '../scenario/Glass.tsx';
import { ImaginedMark } from '../scenario/ImaginedMark.tsx';
import { useFact } from '../session/useFact.ts';
import { useSpotlight } from '../theming/useSpotlight.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { gridUiOf } from './gridUi.ts';
import { columnName, kindAndAgency, rowName, rowQuestion } from './gridWords.ts';
import { standingWords } from './noteWords.ts';
import { markSeen } from './markSeen.ts';
import styles from './RowView.module.css';

/** One row lined up over all columns, the whānau first: what is seen differently shows, and what is shared. */
export function RowView() {
  const workspace = useWorkspace();
  const row = useStore(gridUiOf(workspace), (state) => state.row);
  return row === null ? null : <OpenRow row={row} />;
}

function OpenRow({ row }: { row: CellRow }) {
  const t = useText();
  const workspace = useWorkspace();
  const cells = linedUp(useSnapshot(workspace.board), row);
  const isFacilitator = useFact(workspace.session, ({ viewer }) => viewer.role === 'facilitator');
  const { scenario } = useGlass();
  const go = (next: CellRow | null) => gridUiOf(workspace).setState({ row: next });
  return (
    <Dialog wide open title={rowName(t, row)} onClose={() => go(null)}>
      <div className={styles.view} data-scenario={scenario?.color}>
        <ImaginedMark />
        <div className={styles.head}>
          <Select
            label={t('grid.row')}
            options={CELL_ROWS.map((value) => ({ value, label: rowName(t, value) }))}
            value={row}
            onChange={go}
          />
          {/* The wall lines up how it is. */}
          {isFacilitator && !scenario && <OnWall row={row} />}
        </div>
        <p className={styles.question}>{rowQuestion(t, row)}</p>
        <ul role="list" className={styles.people}>
          {cells.map((cell) => (
            <Person key={cell.actor.id} cell={cell} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

/** Fills the wall with this row, or gives the board back to it. */
function OnWall({ row }: { row: CellRow }) {
  const t = useText();
  const { boardId } = useWorkspace();
  const { show, isShown } = useSpotlight();
  const on = isShown(row, boardId);
  return (
    <Button
      icon={<Presentation aria-hidden />}
      aria-pressed={on}
      onClick={() => void show(on ? null : { kind: row, id: boardId })}
    >
      {t(on ? 'grid.offWall' : 'grid.onWall')}
    </Button>
  );
}

function Person({ cell: { actor, notes } }: { cell: LinedUp }) {
  const t = useText();
  const aliases = useAliases();
  return (
    <li className={styles.person}>
      <h3 dir="auto">{columnName(t, actor, aliases)}</h3>
      <p className={styles.kind}>{kindAndAgency(t, actor)}</p>
      {notes.length === 0 && <p className={styles.kind}>{t('grid.saidNothing')}</p>}
      {notes.map((note) => (
        <Words key={note.id} note={note} />
      ))}
    </li>
  );
}

const SEEN_WORDS: Readonly<Record<Seen, TextKey>> = {
  unsaid: 'grid.seenUnsaid',
  differently: 'grid.seenDifferently',
  shared: 'grid.shared',
};

function Words({ note }: { note: PostIt }) {
  const t = useText();
  const workspace = useWorkspace();
  const words = standingWords(t, workspace.board.snapshot, note);
  return (
    <div
      className={styles.note}
      data-color={note.color}
      data-seen={note.seen}
      data-imagined={isImagined(note) || undefined}
    >
      <p className={styles.words} dir="auto">
        {note.text}
      </p>
      <p className={styles.standing}>{words}</p>
      {mayWrite(workspace, note.id, 'seen') ? (
        <SegmentedControl
          label={t('grid.seenLabel', { words: note.text })}
          value={note.seen}
          onChange={(seen) => tellRefusal(workspace.board.run(markSeen([note.id], seen)))}
          segments={SEEN.map((value) => ({ value, label: t(SEEN_WORDS[value]) }))}
        />
      ) : (
        note.seen !== 'unsaid' && <p className={styles.standing}>{t(SEEN_WORDS[note.seen])}</p>
      )}
    </div>
  );
}
