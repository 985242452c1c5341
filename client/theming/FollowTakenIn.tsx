import { useEffect, useRef } from 'react';
import { themeName } from '../actions/themeName.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { followBoard } from '../outline/useListVersion.ts';
import { useFact } from '../session/useFact.ts';
import { showToast } from '../ui/toasts.ts';
import { seenNow, takenInBy, type LastSeen } from './takenIn.ts';

/** On a facilitator's page: when the theme on the wall is merged into another, by whomever, the wall goes on with that one. */
export function FollowTakenIn() {
  const t = useText();
  const { board, boardId, session } = useWorkspace();
  const shown = useFact(session, ({ items, viewer }) => {
    const spotlight = items.board[boardId]?.spotlight;
    return viewer.role === 'facilitator' && spotlight?.kind === 'theme' ? spotlight.id : null;
  });
  const last = useRef<LastSeen | null>(null);
  useEffect(() => {
    if (shown === null) return;
    const look = () => {
      const now = seenNow(board.snapshot, shown);
      const before = last.current;
      last.current = now;
      const next = !now && before?.id === shown ? takenInBy(board.snapshot, before) : null;
      const into = next === null ? null : seenNow(board.snapshot, next);
      if (!before || !into) return;
      void session.command('setSpotlight', { boardId, spotlight: { kind: 'theme', id: into.id } });
      showToast(t('theming.takenInOnWall', { theme: themeName(before.title), into: themeName(into.title) }));
    };
    look();
    return followBoard(board, look);
  }, [board, boardId, session, shown, t]);
  return null;
}
