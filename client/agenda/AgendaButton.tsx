import { ListOrdered } from 'lucide-react';
import { useStore } from 'zustand';
import { togglePanel } from '../board/boardUi.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import strips from '../theming/strips.module.css';
import { buttonClasses } from '../ui/Button.tsx';

/** For facilitators: opens the agenda. Everybody else comes to it by the line that says the step. */
export function AgendaButton() {
  const t = useText();
  const { session, ui } = useWorkspace();
  const isFacilitator = useFact(session, (facts) => facts.viewer.role === 'facilitator');
  const isOpen = useStore(ui, ({ panel }) => panel === 'agenda');
  if (!isFacilitator) return null;
  return (
    <button
      type="button"
      className={buttonClasses('plain')}
      aria-label={t('panel.agenda')}
      aria-pressed={isOpen}
      title={t('panel.agenda')}
      onClick={() => togglePanel(ui, 'agenda')}
    >
      <ListOrdered aria-hidden />
      <span className={strips.buttonWord}>{t('panel.agenda')}</span>
    </button>
  );
}
