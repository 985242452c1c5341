import { Hand } from 'lucide-react';
import { useStore } from 'zustand';
import { togglePanel } from '../board/boardUi.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { buttonClasses } from '../ui/Button.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './roomButton.module.css';

/** For facilitators: opens what holds the room together, and says how many wait for something. */
export function RoomButton() {
  const t = useText();
  const { session, ui } = useWorkspace();
  const isFacilitator = useFact(session, ({ viewer }) => viewer.role === 'facilitator');
  const waiting = useFact(
    session,
    ({ items }) =>
      Object.keys(items.need).length + Object.values(items.hand).filter(({ turn }) => !turn).length,
  );
  const isOpen = useStore(ui, ({ panel }) => panel === 'room');
  if (!isFacilitator) return null;
  return (
    <button
      type="button"
      className={joinClasses(buttonClasses('plain'), styles.button)}
      aria-label={waiting > 0 ? t('room.openWaiting', { count: waiting }) : t('panel.room')}
      aria-pressed={isOpen}
      title={t('panel.room')}
      onClick={() => togglePanel(ui, 'room')}
    >
      <Hand aria-hidden />
      <span className={styles.word}>{t('panel.room')}</span>
      {waiting > 0 && (
        <span className={styles.badge} aria-hidden="true">
          {waiting}
        </span>
      )}
    </button>
  );
}
