import { Shapes } from 'lucide-react';
import { useStore } from 'zustand';
import { togglePanel } from '../board/boardUi.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { buttonClasses } from '../ui/Button.tsx';
import styles from './strips.module.css';

/** For facilitators: opens the guide to theming. */
export function ThemingButton() {
  const t = useText();
  const { session, ui } = useWorkspace();
  const isFacilitator = useFact(session, (facts) => facts.viewer.role === 'facilitator');
  const isOpen = useStore(ui, ({ panel }) => panel === 'theming');
  if (!isFacilitator) return null;
  return (
    <button
      type="button"
      className={buttonClasses('plain')}
      aria-label={t('panel.theming')}
      aria-pressed={isOpen}
      title={t('panel.theming')}
      onClick={() => togglePanel(ui, 'theming')}
    >
      <Shapes aria-hidden />
      <span className={styles.buttonWord}>{t('panel.theming')}</span>
    </button>
  );
}
