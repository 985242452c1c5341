import { isLeft } from '../../shared/queries/dealNotes.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { goToRecord } from './goTo.ts';
import styles from './theming.module.css';
import panelStyles from '../panels/panels.module.css';
import { useOwnTable } from './useTables.ts';

/** The notes of one's own table that are in no theme yet. A press selects one. */
export default function TablePanel() {
  const t = useText();
  const workspace = useWorkspace();
  const { board } = workspace;
  const table = useOwnTable();
  useListVersion(board);
  if (!table) return <p className={styles.quiet}>{t('tables.none')}</p>;
  const notes = table.noteIds.flatMap((id) => board.snapshot.postIt.get(id) ?? []);
  const left = notes.filter((note) => isLeft(board.snapshot, note));
  if (left.length === 0) return <p>{t('tables.allDone')}</p>;
  return (
    <div className={panelStyles.stack}>
      <p className={styles.quiet}>{t('tables.listHint', { count: left.length, table: table.title })}</p>
      <ul className={panelStyles.list}>
        {left.map(({ id, text }) => (
          <li key={id}>
            <button
              type="button"
              className={panelStyles.found}
              dir="auto"
              onClick={() => goToRecord(workspace, id)}
            >
              {text.trim() || t('bin.blank')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
