import { useEffect } from 'react';
import { getText } from '../i18n/texts.ts';
import { useWorkspace } from '../board/workspace.ts';
import type { Workspace } from '../board/workspace.ts';
import { describeOwnChange, touchedNotes } from './news.ts';

/** Others' changes are told together, at most once in this time, in ms: a busy room must not talk over what somebody is doing. */
const REMOTE_PAUSE = 8000;

/** Tells screen readers of one's own changes in words, and of others' as a count. Returns how to stop. */
export function tellNews({ board, announce }: Pick<Workspace, 'board' | 'announce'>): () => void {
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellRemote = () => {
    timer = undefined;
    announce(getText('outline.othersChanged', { count: touched.size }));
    touched.clear();
  };
  const stop = board.onChange((changes, local) => {
    if (local) {
      const words = describeOwnChange(getText, board.snapshot, changes);
      if (words) announce(words);
      return;
    }
    // What arrives while the board opens is no news.
    if (board.status.state === 'opening') return;
    for (const id of touchedNotes(changes)) touched.add(id);
    if (touched.size > 0) timer ??= setTimeout(tellRemote, REMOTE_PAUSE);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

export function useNews(): void {
  const workspace = useWorkspace();
  useEffect(() => tellNews(workspace), [workspace]);
}
