import { useSyncStatus } from '../document/useBoard.ts';
import type { SyncStatus as SyncStatusFacts } from '../document/syncStatus.ts';
import { useText } from '../i18n/useText.ts';
import type { GetText } from '../i18n/texts.ts';
import { StatusLine, type StatusKind } from '../ui/StatusLine.tsx';
import { useWorkspace } from './workspace.ts';
import styles from './SyncStatus.module.css';

/** A status as people understand it: a picture and a few words. */
function describeStatus(t: GetText, status: SyncStatusFacts): { kind: StatusKind; words: string } {
  switch (status.state) {
    case 'opening':
      return { kind: 'saving', words: t('status.opening') };
    case 'saved':
      return { kind: 'saved', words: t('status.saved') };
    case 'saving':
      return { kind: 'saving', words: t('status.saving') };
    case 'kept':
      return { kind: status.online ? 'refused' : 'waiting', words: describeKept(t, status) };
    case 'offline':
      return { kind: 'waiting', words: t('status.offline') };
    case 'readOnly':
      return { kind: 'saved', words: t(READ_ONLY[status.readOnly ?? 'observer']) };
    case 'ended':
      return { kind: 'refused', words: t('status.ended') };
  }
}

const READ_ONLY = { observer: 'status.observer', older: 'status.older', newer: 'status.newer' } as const;

function describeKept(
  t: GetText,
  { online, keptOn, storageFailed, unsaved: count }: SyncStatusFacts,
): string {
  if (online) return t('status.notSaved', { count });
  return t(keptOn === 'page' || storageFailed ? 'status.keptInPage' : 'status.keptOnDevice', { count });
}

/** How safe the words are right now, and what waits in the tray. */
export function SyncStatus() {
  const t = useText();
  const { board, ui } = useWorkspace();
  const status = useSyncStatus(board);
  const trayCount = status.refused;
  const { kind, words } = describeStatus(t, status);
  return (
    <div className={styles.status}>
      <StatusLine kind={kind} words={words} />
      {trayCount > 0 && (
        <button type="button" className={styles.tray} onClick={() => ui.setState({ panel: 'tray' })}>
          {t('status.tray', { count: trayCount })}
        </button>
      )}
    </div>
  );
}
