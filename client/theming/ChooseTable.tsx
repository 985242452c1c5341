import { countLeft } from '../../shared/queries/dealNotes.ts';
import type { TableFact } from '../../shared/session/themingFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { describeShare } from './describeShare.ts';
import { headsAt } from './headsAt.ts';
import styles from './choose.module.css';
import { useBusy } from './useBusy.ts';

/** Where do you sit: one press, and one is there. */
export function ChooseTable({ tables, onClose }: { tables: readonly TableFact[]; onClose(): void }) {
  const t = useText();
  const { board, boardId, participantId, announce } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const own = tables.find(({ people }) => people.includes(participantId));
  const sit = async (tableId: string | null, title: string) => {
    const answer = await command('joinTable', { boardId, tableId });
    if (!answer.ok) return;
    announce(t('tables.satDown', { table: title }));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('tables.chooseTitle')}
      onClose={onClose}
      actions={
        own && (
          <Button disabled={busy} onClick={() => start(() => sit(null, t('tables.nowhere')))}>
            {t('tables.leave', { table: own.title })}
          </Button>
        )
      }
    >
      <ul className={styles.tables}>
        {tables.map((table) => {
          const { id, title, noteIds } = table;
          const heads = headsAt(table);
          const about = describeShare(t, board.snapshot, noteIds);
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.table}
                disabled={busy}
                aria-pressed={own?.id === id}
                onClick={() => start(() => sit(id, title))}
              >
                <span className={styles.name}>{title}</span>
                {about && <span className={styles.about}>{about}</span>}
                <span className={styles.about}>
                  {t('theming.left', { count: countLeft(board.snapshot, noteIds) })}
                  {heads > 0 && ` · ${t('tables.sitThere', { count: heads })}`}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
