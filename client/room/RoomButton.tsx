import { Hand } from 'lucide-react';
import { useStore } from 'zustand';
import { togglePanel } from '../board/boardUi.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { buttonClasses } from '../ui/Button.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './roomButton.module.css';

/**
 * Opens the room beside the board. Facilitators hold it together there, and are told how many wait for something; for everybody
 * else it is the one place to ask for a moment or a turn, so its words stay in sight on every screen.
 */
export function RoomButton() {
  const { session } = useWorkspace();
  const role = useFact(session, ({ viewer }) => viewer.role);
  if (role === 'observer') return null;
  return role === 'facilitator' ? <HoldButton /> : <NeedButton />;
}

function HoldButton() {
  const t = useText();
  const { session, ui } = useWorkspace();
  const waiting = useFact(
    session,
    ({ items }) =>
      Object.keys(items.need).length + Object.values(items.hand).filter(({ turn }) => !turn).length,
  );
  const isOpen = useStore(ui, ({ panel }) => panel === 'room');
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

function NeedButton() {
  const t = useText();
  const { ui } = useWorkspace();
  const isOpen = useStore(ui, ({ panel }) => panel === 'room');
  return (
    <button
      type="button"
      className={joinClasses(buttonClasses('quiet'), styles.need)}
      aria-pressed={isOpen}
      title={t('room.ofMine')}
      onClick={() => togglePanel(ui, 'room')}
    >
      <Hand aria-hidden />
      {t('room.iNeed')}
    </button>
  );
}
