import { BookOpen, Lock, MessageCircleQuestion, Vote } from 'lucide-react';
import { useShelf, useShelfNotes } from '../private/useDesk.ts';
import { usePrivateRounds } from '../private/usePrivateRounds.ts';
import { togglePanel, type PanelName } from '../board/boardUi.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import type { MenuEntry } from '../ui/menuEntry.ts';
import { useItems } from './useItems.ts';

/** Menu lines for what there is to answer and to read: found again after the line below the top bar is put away. */
export function useAskedEntries(): MenuEntry[] {
  const t = useText();
  const { ui } = useWorkspace();
  const open = (panel: PanelName) => () => togglePanel(ui, panel);
  const hasChecks = useItems('check').length > 0;
  const hasBallots = useItems('ballot').length > 0;
  const { live, over } = usePrivateRounds();
  const own = useShelfNotes(useShelf());
  // When all is over only those have something there who wrote.
  const [last] = over;
  const hasPrivate = live !== null || own.some(({ roundId }) => roundId === last?.id);
  const hasStatements = useItems('distilled').some(({ state }) => state === 'offered');
  const entries: MenuEntry[] = [
    ...(hasPrivate
      ? [
          {
            id: 'write',
            label: t(live?.state === 'open' ? 'panel.write' : 'panel.ownPrivate'),
            icon: <Lock aria-hidden />,
            run: open('write'),
          },
        ]
      : []),
    ...(hasChecks
      ? [
          {
            id: 'check',
            label: t('panel.check'),
            icon: <MessageCircleQuestion aria-hidden />,
            run: open('check'),
          },
        ]
      : []),
    ...(hasBallots
      ? [{ id: 'vote', label: t('panel.vote'), icon: <Vote aria-hidden />, run: open('vote') }]
      : []),
    ...(hasStatements
      ? [
          {
            id: 'distilled',
            label: t('panel.distilled'),
            icon: <BookOpen aria-hidden />,
            run: open('distilled'),
          },
        ]
      : []),
  ];
  return entries.length > 0 ? [...entries, { id: 'asked', separator: true }] : [];
}
