import { PRIORITIES, type Priority } from '../../shared/model/place.ts';
import { standingOf } from '../../shared/model/standing.ts';
import { gridTable } from '../../shared/queries/network.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { gridUiOf } from '../grid/gridUi.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import styles from './seats.module.css';
import { useActorNames } from './useNames.ts';

const HEADS: Readonly<Record<Priority, TextKey>> = {
  matters: 'seat.theyMatter',
  worries: 'seat.theyWorry',
  wants: 'seat.theyWant',
};

/** What each of them said as "I", one question at a time, side by side. Words in role say so. */
export function SideBySide() {
  const t = useText();
  const workspace = useWorkspace();
  const { board } = workspace;
  const nameOf = useActorNames();
  const rows = gridTable(useSnapshot(board)).filter(
    ({ row, cells }) => PRIORITIES.some((one) => one === row) && cells.some(({ notes }) => notes.length > 0),
  );
  if (rows.length === 0) return null;
  return (
    <details className={styles.sides}>
      <summary>{t('seat.sideBySide')}</summary>
      {rows.map(({ row, cells }) => (
        <section key={row}>
          <div className={styles.sideHead}>
            <h4>{t(HEADS[row as Priority])}</h4>
            <Button onClick={() => gridUiOf(workspace).setState({ row })}>{t('seat.lineUp')}</Button>
          </div>
          <dl className={styles.side}>
            {cells
              .filter(({ notes }) => notes.length > 0)
              .map(({ actor, notes }) => (
                <div key={actor.id}>
                  <dt dir="auto">{nameOf(actor)}</dt>
                  {notes.map((note) => (
                    <dd key={note.id} dir="auto">
                      {note.text}
                      {standingOf(note) === 'inRole' && (
                        <small>{t(note.voice === 'chair' ? 'seat.fromChair' : 'seat.inRole')}</small>
                      )}
                    </dd>
                  ))}
                </div>
              ))}
          </dl>
        </section>
      ))}
    </details>
  );
}
