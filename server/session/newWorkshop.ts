import { newId } from '../../shared/model/ids.ts';
import type { BoardTemplateName } from '../../shared/templates/boardTemplates.ts';
import { createJoinCode } from '../access/joinCode.ts';
import { createSecret } from '../access/secret.ts';
import type { StoredRound, WorkshopChange } from '../storage/workshopStore.ts';
import type { BoardDetails, RoundDetails, WorkshopDetails } from './details.ts';

/** What a host says of a new workshop; texts are clean already. */
export interface NewWorkshop {
  readonly title: string;
  readonly cohorts: readonly string[];
  readonly purpose: string;
  readonly minutes: number | null;
  readonly template: BoardTemplateName;
  readonly care: string;
  /** What the writers of the first round are told. */
  readonly readers: string;
  readonly names: RoundDetails['names'];
  readonly reach: RoundDetails['reach'];
  readonly beyond: RoundDetails['beyond'];
  /** How long after its last opening it is kept, in days; left out, half a year. */
  readonly keepDays?: number | undefined;
  /** Whoever joins with the code waits until a facilitator lets them in; left out, nobody waits. */
  readonly lobby?: boolean | undefined;
}

/** A workshop about to be stored, with the two ways in. */
export interface WorkshopPlan {
  readonly workshopId: string;
  readonly code: string;
  readonly facilitatorToken: string;
  readonly boardId: string;
  readonly changes: readonly WorkshopChange[];
}

/** What a workshop's first board is called until somebody renames it. */
const firstBoardTitles: Readonly<Record<BoardTemplateName, string>> = {
  blank: 'Board',
  'barriers-enablers': 'Barriers & enablers',
  network: 'Net-works grid and map',
};

const millisecondsADay = 86_400_000;
const defaultKeepDays = 183;

/** A door as it is until a facilitator says otherwise: the code is enough. */
const openDoor = { aliases: false, lobby: false, closed: false, password: null };
const notHeld = { held: false, keeping: [] };

/** When a workshop that was opened at this time is due to be erased. */
export function expiryAfter(openedAt: number, keepDays: number): number {
  return openedAt + keepDays * millisecondsADay;
}

/** Plans a workshop with its cohorts, its codes, its first board and that board's first round. */
export function planWorkshop(input: NewWorkshop, now: number): WorkshopPlan {
  const workshopId = newId();
  const code = createJoinCode();
  const facilitatorToken = createSecret();
  const keepDays = input.keepDays ?? defaultKeepDays;
  const more: WorkshopDetails = {
    care: input.care,
    catalogueDrafts: false,
    createdAt: now,
    openedAt: now,
    keepDays,
    ...openDoor,
    lobby: input.lobby ?? false,
    ...notHeld,
  };
  const value = {
    id: workshopId,
    title: input.title,
    purpose: input.purpose,
    minutes: input.minutes,
    expiresAt: expiryAfter(now, keepDays),
    more: { ...more },
  };
  const { readers, names, reach, beyond } = input;
  const board = planBoard(workshopId, firstBoardTitles[input.template], input.template, now, newId(), {
    ...{ readers, names, reach, beyond },
  });
  return {
    workshopId,
    code,
    facilitatorToken,
    boardId: board.boardId,
    changes: [
      { put: 'workshop', value },
      planGrant(workshopId, 'code', code),
      planGrant(workshopId, 'facilitator', facilitatorToken),
      ...input.cohorts.map((title) => planCohort(workshopId, title)),
      ...board.changes,
    ],
  };
}

/** Plans what a code or a facilitator link opens; of a known id, it takes the place of the one before. */
export function planGrant(
  workshopId: string,
  kind: 'code' | 'facilitator',
  secret: string,
  id = newId(),
): WorkshopChange {
  const keep = kind === 'code';
  return {
    put: 'grant',
    value: { id, workshopId, kind, participantId: null, expiresAt: null, secret, keep },
  };
}

/** Plans one cohort. */
export function planCohort(workshopId: string, title: string, id = newId()): WorkshopChange {
  return { put: 'cohort', value: { id, workshopId, title, more: {} } };
}

/** What the writers of a round are told before their first word. */
export type ToldBefore = Pick<RoundDetails, 'title' | 'readers' | 'names' | 'reach' | 'beyond'>;

/** What they are told where nobody chose otherwise. */
export const defaultTold: ToldBefore = {
  title: '',
  readers: '',
  names: 'hidden',
  reach: 'workshop',
  beyond: 'themes',
};

/** Plans a board and the round in which writing on it opens. */
export function planBoard(
  workshopId: string,
  title: string,
  template: BoardTemplateName,
  now: number,
  boardId = newId(),
  told: Partial<ToldBefore> = {},
) {
  const more: BoardDetails = {
    ...{ sharedText: false, showCursors: true, locked: [], frozen: [], reopened: [], joins: [] },
    spotlight: null,
    suggestions: false,
    restoredFrom: null,
  };
  const changes: WorkshopChange[] = [
    { put: 'board', value: { id: boardId, workshopId, title, template, more: { ...more } } },
    planRound(workshopId, boardId, { ...defaultTold, ...told }, now),
  ];
  return { boardId, changes };
}

/** Plans a round of writing that is open from now on. */
export function planRound(
  workshopId: string,
  boardId: string,
  told: ToldBefore,
  now: number,
  id = newId(),
): WorkshopChange {
  return { put: 'round', value: makeRound(workshopId, boardId, told, now, id, true) };
}

/** A round of writing. @param open whether the newest notes of the board belong to it */
export function makeRound(
  workshopId: string,
  boardId: string,
  told: ToldBefore,
  now: number,
  id: string,
  open: boolean,
): StoredRound {
  const more: RoundDetails = { ...told, open, openedAt: now, widens: null, asked: null };
  return { id, workshopId, boardId, more: { ...more } };
}
