import { useMemo } from 'react';
import { useStore } from 'zustand';
import { postItBox } from '../../../shared/layout/whereabouts.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useListVersion } from '../../outline/useListVersion.ts';
import { similarOf } from '../../similarity/similarStore.ts';
import { inReadingOrder } from '../../similarity/takeNotes.ts';
import { useSuggestions } from '../../similarity/useSuggestions.ts';
import { useSuggestionsOn } from '../../similarity/useSuggestionsOn.ts';
import { useTheme } from '../../ui/useTheme.ts';
import type { OpenCanvas } from '../openCanvas.ts';
import type { GroupOutline, OutlineLook } from './paintSuggestions.ts';
import { SuggestionFrames } from './SuggestionFrames.tsx';

/** Suggested groups on the canvas, while they are looked at in their panel. */
export function Suggestions({ canvas }: { canvas: OpenCanvas }) {
  const workspace = useWorkspace();
  const isOpen = useStore(workspace.ui, ({ panel }) => panel === 'similar');
  const isTab = useStore(similarOf(workspace), ({ tab }) => tab === 'groups');
  const dragging = useStore(canvas.dragging);
  const isOn = useSuggestionsOn();
  return isOpen && isTab && isOn && !dragging ? <Shown canvas={canvas} /> : null;
}

function Shown({ canvas }: { canvas: OpenCanvas }) {
  const workspace = useWorkspace();
  const { groups } = useSuggestions();
  const chosen = useStore(similarOf(workspace), (state) => state.chosen);
  const theme = useTheme();
  const look = useMemo(() => readLook(theme), [theme]);
  // Notes are moved.
  useListVersion(workspace.board);
  const { snapshot } = workspace.board;
  const outlines = groups.map(({ number, ids, sharedWords }): GroupOutline => {
    const boxes = inReadingOrder(snapshot, ids).flatMap((id) => {
      const note = snapshot.postIt.get(id);
      return note ? [postItBox(snapshot, note)] : [];
    });
    return { number, words: sharedWords.join(', '), boxes, isChosen: number === chosen };
  });
  return <SuggestionFrames groups={outlines} look={look} followCamera={canvas.control.follow} />;
}

/** Read when the theme changes: its colours are custom properties of the page. */
function readLook(_theme: string): OutlineLook {
  const style = getComputedStyle(document.documentElement);
  const value = (property: string) => style.getPropertyValue(property).trim();
  return {
    line: value('--accent'),
    ground: value('--canvas'),
    onLine: value('--on-accent'),
    font: value('--font'),
  };
}
