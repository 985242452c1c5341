import type { PostIt } from '../../shared/model/postIt.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { useOwnNotes } from '../private/MyNotes.tsx';
import type { ShelfNote } from '../private/shelf.ts';
import { useShelf } from '../private/useDesk.ts';
import { useFact } from '../session/useFact.ts';

/** What one has written in a round: signed on the server, or known to this device alone. */
export interface OwnInRound {
  readonly signed: readonly PostIt[];
  readonly unsigned: readonly { readonly own: ShelfNote; readonly note: PostIt }[];
}

export function useOwnInRound(roundId: string): OwnInRound {
  const { board, participantId, session } = useWorkspace();
  useListVersion(board);
  const authors = useFact(session, (facts) => facts.items.author);
  const { shown } = useOwnNotes(useShelf(), roundId);
  const isMine = ({ id, round }: PostIt) => round === roundId && authors[id]?.participantId === participantId;
  return {
    signed: livePostIts(board.snapshot).filter(isMine),
    unsigned: shown.filter(({ own, note }) => note.round === roundId && note.anonymous && own.token !== ''),
  };
}
