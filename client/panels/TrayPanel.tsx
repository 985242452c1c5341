import type { TrayEntry } from '../document/outboxStorage.ts';
import { freeSpots } from '../../shared/layout/freeSpots.ts';
import { topRanks } from '../actions/newPostIt.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useTray } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import type { TextKey } from '../i18n/texts.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copyText.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { showToast } from '../ui/toasts.ts';
import { describeRefusal } from './describeRefusal.ts';
import styles from './panels.module.css';

/** What could not be saved, why, and what can be done with the words. Nothing disappears in silence. */
export default function TrayPanel() {
  const t = useText();
  const { board } = useWorkspace();
  const entries = useTray(board);
  if (entries.length === 0) return <EmptyState>{t('tray.empty')}</EmptyState>;
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{t('tray.hint')}</p>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <TrayCard key={entry.id} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

function kindOfChange(entry: TrayEntry): TextKey {
  if (entry.operation === 'addRecords') return 'tray.addition';
  return entry.operation === 'editText' ? 'tray.typing' : 'tray.change';
}

function TrayCard({ entry }: { entry: TrayEntry }) {
  const t = useText();
  const { board } = useWorkspace();
  const keep = () => {
    const [spot] = freeSpots(board.snapshot, { lane: null, count: 1, size: 'M' });
    const [rank] = topRanks(board.snapshot, 1);
    if (!spot || !rank) return;
    const result = board.tray.keepAsMyNote(entry.id, ['board', spot.x, spot.y, rank]);
    showToast(result.ok ? t('tray.kept') : describeRefusal(t, result.reason.reason), {
      tone: result.ok ? 'good' : 'attention',
    });
  };
  const copy = async () => showToast(t((await copyText(entry.words)) ? 'ui.copied' : 'ui.copyFailed'));
  return (
    <li className={styles.card}>
      <p>
        <strong>{t(kindOfChange(entry))}</strong> {describeRefusal(t, entry.reason)}
      </p>
      {entry.words && (
        <blockquote className={styles.words} dir="auto">
          {entry.words}
        </blockquote>
      )}
      <div className={styles.row}>
        {entry.words && (
          <>
            <Button look="primary" onClick={keep}>
              {t('tray.keep')}
            </Button>
            <Button onClick={() => void copy()}>{t('ui.copy')}</Button>
          </>
        )}
        <Button look="plain" onClick={() => board.tray.discard(entry.id)}>
          {t('tray.discard')}
        </Button>
      </div>
    </li>
  );
}
