import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useCounts } from '../board/useCounts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { openGroups } from '../similarity/similarStore.ts';
import { useSuggestionsOn } from '../similarity/useSuggestionsOn.ts';
import { Button } from '../ui/Button.tsx';
import { isPutAway, putAway } from './seenHere.ts';
import { Strip } from './Strip.tsx';

/** Tells participants that groups can be suggested, until they have looked or put it away; the menu has it too. */
export function SuggestedStrip() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, boardId, session, ui } = workspace;
  const role = useFact(session, (facts) => facts.viewer.role);
  const isOn = useSuggestionsOn();
  const isOpen = useStore(ui, ({ panel }) => panel === 'similar');
  const { rest } = useCounts(board);
  const [, setPutAway] = useState(0);
  const key = `suggestions.${boardId}`;
  if (role !== 'participant' || !isOn || isOpen || rest === 0 || isPutAway(key)) return null;
  const dismiss = () => {
    putAway(key);
    setPutAway((count) => count + 1);
  };
  const look = () => {
    dismiss();
    openGroups(workspace);
  };
  return (
    <Strip
      icon={<Lightbulb aria-hidden />}
      words={t('similar.groupsThere', { count: rest })}
      onDismiss={dismiss}
    >
      <Button onClick={look}>{t('similar.openGroups')}</Button>
    </Strip>
  );
}
