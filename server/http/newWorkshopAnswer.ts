import type { WorkshopState } from '../session/workshopState.ts';
import { listBoards } from './answers.ts';
import type { AppParts } from './appParts.ts';
import type { AppContext } from './caller.ts';
import { readOthersUrl, readOwnUrl } from './links.ts';

interface Made {
  readonly workshopId: string;
  readonly code: string;
  readonly facilitatorToken: string;
}

/** A workshop as the host is told of it who has just made it: the ways into it, and its boards. */
export function describeNewWorkshop(
  parts: AppParts,
  c: AppContext,
  { workshopId, code, facilitatorToken }: Made,
  state: WorkshopState,
) {
  return {
    workshopId,
    code,
    joinUrl: `${readOthersUrl(parts, c)}/join#${code}`,
    facilitatorUrl: `${readOwnUrl(parts, c)}/facilitate#${facilitatorToken}`,
    facilitatorToken,
    boards: listBoards(state),
  };
}
