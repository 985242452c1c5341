import type { BoardArchive } from '../../shared/export/boardArchive.ts';
import { request } from '../access/request.ts';

/** A kept moment as the server gives it. */
export interface MomentAnswer {
  readonly archive: BoardArchive;
  /** How many of each kind were deleted since. */
  readonly gone: Readonly<Record<string, number>>;
}

/** Asks for what a moment holds. Throws a RequestProblem. */
export function readMoment(boardId: string, momentId: string, participantId: string): Promise<MomentAnswer> {
  const path = `/api/boards/${boardId}/moments/${momentId}?as=${encodeURIComponent(participantId)}`;
  return request<MomentAnswer>('GET', path);
}
