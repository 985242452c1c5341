import { useRef } from 'react';
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
  const stack = useRef<HTMLDivElement>(null);
  return (
    <div ref={stack} className={styles.stack} tabIndex={-1}>
      {entries.length === 0 ? (
        <EmptyState>{t('tray.empty')}</EmptyState>
      ) : (
        <>
          <p className={styles.quiet}>{t('tray.hint')}</p>
          <ul className={styles.list}>
            {entries.map((entry) => (
              // The pressed button goes with its entry; the focus stays in the panel.
              <TrayCard key={entry.id} entry={entry} onSettle={() => stack.current?.focus()} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function kindOfChange(entry: TrayEntry): TextKey {
  if (entry.operation === 'addRecords') return 'tray.addition';
  return entry.operation === 'editText' ? 'tray.typing' : 'tray.change';
}

function TrayCard({ entry, onSettle }: { entry: TrayEntry; onSettle: () => void }) {
  const t = useText();
  const { board } = useWorkspace();
  const keep = () => {
    const [spot] = freeSpots(board.snapshot, { lane: null, count: 1, size: 'M' });
    const [rank] = topRanks(board.snapshot, 1);
    if (!spot || !rank) return;
    onSettle();
    const result = board.tray.keepAsMyNote(entry.id, ['board', spot.x, spot.y, rank]);
    showToast(result.ok ? t('tray.kept') : describeRefusal(t, result.reason.reason), {
      tone: result.ok ? 'good' : 'attention',
    });
  };
  const discard = () => {
    onSettle();
    board.tray.discard(entry.id);
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
        <Button look="plain" onClick={discard}>
          {t('tray.discard')}
        </Button>
      </div>
    </li>
  );
}
