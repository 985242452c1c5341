import { useRef } from 'react';
import { useStore } from 'zustand';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { showToast } from '../ui/toasts.ts';
import { askNow, nextQuestion } from './askNow.ts';
import { addToLane } from './outlineEdits.ts';
import { outlineOf, type Draft } from './outlineState.ts';

/** What is being written above the list: its words, the question they answer, and how they become notes. */
export function useWriting() {
  const t = useText();
  const workspace = useWorkspace();
  const outline = outlineOf(workspace);
  const draft = useStore(outline, (state) => state.draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const lanesNow = () => liveLanes(workspace.board.snapshot);
  const asked = askNow(lanesNow(), draft);
  const change = (changed: Partial<Draft>) => outline.setState({ draft: { ...draft, ...changed } });

  /** A note of each text. What may not be added stays in the field. */
  function add(texts: readonly string[]): void {
    const kept = texts.map((text) => text.trim()).filter(Boolean);
    field.current?.focus();
    if (kept.length === 0) return;
    if (addToLane(workspace, asked.lane, kept).length === 0) {
      showToast(t('outline.notAdded'), { tone: 'danger' });
      return;
    }
    change({ text: '' });
  }

  return { draft, asked, field, change, add, goOn: () => change(nextQuestion(lanesNow(), draft)) };
}
