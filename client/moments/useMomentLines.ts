import { useEffect, useMemo, useState } from 'react';
import { createBoardArchive } from '../../shared/export/boardArchive.ts';
import { aliased } from '../../shared/export/network/aliased.ts';
import { RequestProblem } from '../access/problem.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { showsAliases } from '../seats/aliasMode.ts';
import { useFact } from '../session/useFact.ts';
import { boardLines, type BoardLine } from './boardLines.ts';
import { readMoment, type MomentAnswer } from './readMoment.ts';

/** What a moment holds; null while it is on its way. */
export type MomentState = MomentAnswer | 'failed' | null;

/** Asks for a moment. @param momentId null = none is wanted */
export function useMoment(momentId: string | null): MomentState {
  const { session, boardId } = useWorkspace();
  const participantId = useFact(session, ({ viewer }) => viewer.participantId);
  const [known, setKnown] = useState<{ readonly id: string; readonly state: MomentState } | null>(null);
  useEffect(() => {
    if (momentId === null) return;
    let isCurrent = true;
    const keep = (state: MomentState) => {
      if (isCurrent) setKnown({ id: momentId, state });
    };
    readMoment(boardId, momentId, participantId).then(keep, (error: unknown) => {
      if (!(error instanceof RequestProblem)) throw error;
      keep('failed');
    });
    return () => void (isCurrent = false);
  }, [boardId, momentId, participantId]);
  return known?.id === momentId ? known.state : null;
}

/** What a moment holds, in words. */
export function useMomentLines(state: MomentState): readonly BoardLine[] | null {
  const t = useText();
  return useMemo(
    () => (state === null || state === 'failed' ? null : boardLines(t, state.archive)),
    [state, t],
  );
}

const UNNAMED = { board: { title: '', template: '' }, cohorts: [], rounds: [] } as const;

/** What the board holds now, in the same words as its moments. */
export function useLinesNow(): readonly BoardLine[] {
  const t = useText();
  const { board } = useWorkspace();
  const snapshot = useSnapshot(board);
  const { version } = board;
  return useMemo(() => {
    // The maps are live: their version tells when they hold something else.
    void version;
    return boardLines(t, createBoardArchive(aliased(snapshot, showsAliases()), UNNAMED));
  }, [snapshot, version, t]);
}
