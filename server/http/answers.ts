import { readBoardDetails, readRoundDetails, readWorkshopDetails } from '../session/details.ts';
import { BEYONDS, REACHES } from '../../shared/session/facts.ts';
import { listLiveRounds } from '../session/private/privateRound.ts';
import { isRehearsal } from '../session/rehearsal/planRehearsal.ts';
import { isWaiting } from '../session/waiting.ts';
import type { StoredParticipant } from '../storage/workshopStore.ts';
import type { WorkshopState } from '../session/workshopState.ts';

/** The boards of a workshop as answers list them. */
export function listBoards(state: WorkshopState) {
  return [...state.boards.values()].map((board) => ({
    id: board.id,
    title: board.title,
    template: board.template ?? 'blank',
    ...readBoardDetails(board),
  }));
}

/** The cohorts of a workshop as answers list them. */
export function listCohorts(state: WorkshopState): { id: string; title: string }[] {
  return [...state.cohorts.values()].map(({ id, title }) => ({ id, title }));
}

/** A wall is nobody, and whoever waits at the door is not in yet. */
function isInside(person: StoredParticipant): boolean {
  return person.visibility !== 'wall' && !isWaiting(person);
}

/** One workshop as its host sees it; times are ISO 8601. */
export function describeWorkshop(state: WorkshopState, joinUrl: string) {
  const { workshop, code } = state;
  const { care, catalogueDrafts, createdAt, openedAt, keepDays, held, keeping } =
    readWorkshopDetails(workshop);
  return {
    id: workshop.id,
    title: workshop.title,
    purpose: workshop.purpose ?? '',
    minutes: workshop.minutes,
    care,
    catalogueDrafts,
    keepDays,
    held,
    rehearsal: isRehearsal(workshop),
    keeping: keeping.map(({ at, what }) => ({ at: new Date(at).toISOString(), what })),
    code,
    joinUrl,
    createdAt: new Date(createdAt).toISOString(),
    openedAt: new Date(openedAt).toISOString(),
    expiresAt: new Date(workshop.expiresAt).toISOString(),
    people: [...state.participants.values()].filter(isInside).length,
    boards: listBoards(state),
    cohorts: listCohorts(state),
  };
}

/** Of several boards that are open for writing, the most that could happen to what somebody writes. */
function widest<Value>(narrowToWide: readonly [Value, ...Value[]], values: readonly Value[]): Value {
  return narrowToWide.findLast((one) => values.includes(one)) ?? narrowToWide[0];
}

/** What somebody may know before they join: who can read is said before the first word is written. */
export function describeDoor(state: WorkshopState) {
  const details = readWorkshopDetails(state.workshop);
  const rounds = [...state.rounds.values()].map(readRoundDetails).filter(({ open }) => open);
  const round = rounds.at(-1);
  return {
    title: state.workshop.title,
    purpose: state.workshop.purpose ?? '',
    cohorts: listCohorts(state),
    care: details.care,
    catalogueDrafts: details.catalogueDrafts,
    readers: round?.readers ?? '',
    names: round?.names ?? 'hidden',
    reach: widest(
      REACHES,
      rounds.map(({ reach }) => reach),
    ),
    beyond: widest(
      BEYONDS,
      rounds.map(({ beyond }) => beyond),
    ),
    expiresAt: new Date(state.workshop.expiresAt).toISOString(),
    askedPrivately: listLiveRounds(state).length > 0,
  };
}
