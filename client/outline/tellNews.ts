import { getText } from '../i18n/texts.ts';
import type { Workspace } from '../board/workspace.ts';
import { describeOthers, describeOwnChange, gatherNews, noNews } from './news.ts';
import { outlineOf } from './outlineState.ts';

/** Others' changes are told together, at most once in this time, in ms: a busy room must not talk over what somebody is doing. */
const REMOTE_PAUSE = 8000;

/** Tells screen readers of one's own changes in words, and of others' as counts. Returns how to stop. */
export function tellNews(workspace: Workspace): () => void {
  const { board, announce } = workspace;
  let others = noNews();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellOthers = () => {
    timer = undefined;
    const words = describeOthers(getText, others);
    others = noNews();
    announce(words);
  };
  const stop = board.onChange((changes, local) => {
    if (local) {
      const { arrangement } = outlineOf(workspace).getState();
      const words = describeOwnChange(getText, { snapshot: board.snapshot, arrangement }, changes);
      if (words) announce(words);
      return;
    }
    // What arrives while the board opens is no news.
    if (board.status.state === 'opening') return;
    gatherNews(others, changes);
    if (describeOthers(getText, others) !== '') timer ??= setTimeout(tellOthers, REMOTE_PAUSE);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
