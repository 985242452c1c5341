import { Leaf } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { PanelName } from '../board/boardUi.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { isPutAway, putAway } from '../theming/seenHere.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { useAgenda } from './useAgenda.ts';
import { useIsOver } from './useIsOver.ts';

/** The session has ended: thanks, and for facilitators what to do with what came of it. */
export function EndStrip() {
  const t = useText();
  const { session, ui } = useWorkspace();
  const isOver = useIsOver();
  const key = `ended.${useAgenda()?.startedAt ?? ''}`;
  const role = useFact(session, ({ viewer }) => viewer.role);
  const isList = useStore(ui, ({ view }) => view === 'outline');
  const [, setSeen] = useState(0);
  const isFacilitator = role === 'facilitator';
  // In the list thanks stand in place of the field.
  if (!isOver || isPutAway(key) || (isList && role === 'participant')) return null;
  const dismiss = () => {
    putAway(key);
    setSeen((count) => count + 1);
  };
  const open = (panel: PanelName) => () => ui.setState({ panel });
  return (
    <Strip
      icon={<Leaf aria-hidden />}
      words={t(isFacilitator ? 'agenda.hasEnded' : 'agenda.thanks')}
      isWork={isFacilitator}
      onDismiss={dismiss}
    >
      {isFacilitator && (
        <>
          <Button look="primary" onClick={open('export')}>
            {t('agenda.takeAway')}
          </Button>
          <Button onClick={open('settings')}>{t('agenda.howLongKept')}</Button>
        </>
      )}
    </Strip>
  );
}
