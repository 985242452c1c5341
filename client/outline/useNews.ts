import { useEffect } from 'react';
import { useWorkspace } from '../board/workspace.ts';

/** Tells screen readers what changes, for as long as the list is shown; the words for it come after the page. */
export function useNews(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    let stop = () => {};
    let isOver = false;
    void import('./tellNews.ts').then(({ tellNews }) => {
      if (!isOver) stop = tellNews(workspace);
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [workspace]);
}
