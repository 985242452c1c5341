import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import type { SeatFact } from '../../shared/session/networkFacts.ts';
import { useActorNames } from './useNames.ts';
import { useAllSeats } from './useSeats.ts';

/** Somebody in one or more roles. */
export interface InRoles {
  readonly participantId: string;
  /** Whose, by name; of another board: the name of that board. */
  readonly of: readonly string[];
}

/** What a role is called here: by whom it is of, or by its board where that is another one. */
export function useRoleName(): (seat: SeatFact) => string {
  const t = useText();
  const { board, boardId, session } = useWorkspace();
  const { actor } = useSnapshot(board);
  const boards = useFact(session, ({ items }) => items.board);
  const nameOf = useActorNames();
  return (seat) =>
    seat.boardId === boardId
      ? nameOf(actor.get(seat.actorId))
      : t('seat.onBoard', { board: boards[seat.boardId]?.title ?? '' });
}

/** Everybody of the workshop who is in a role and was not brought out of it. */
export function useRoles(): readonly InRoles[] {
  const roleName = useRoleName();
  const roles = new Map<string, string[]>();
  for (const seat of useAllSeats())
    for (const id of seat.owes)
      if (!seat.excused.includes(id)) roles.set(id, [...(roles.get(id) ?? []), roleName(seat)]);
  return [...roles].map(([participantId, of]) => ({ participantId, of }));
}
