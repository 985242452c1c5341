import type {
  AuthorFact,
  BoardFact,
  FactCollection,
  FactCollections,
  FactItems,
  PersonFact,
  RoundFact,
  Viewer,
  WorkshopFact,
} from '../../shared/session/facts.ts';
import { readBoardDetails, readRoundDetails, readWorkshopDetails } from './details.ts';
import type { WorkshopState } from './workshopState.ts';

/** Who made a record, and the round it belongs to; a record that the server made has nobody. */
export interface Authored {
  readonly recordId: string;
  readonly boardId: string;
  readonly participantId: string;
  readonly round: string | null;
}

/** All that the facts of one workshop are made of. */
export interface FactSource {
  readonly state: WorkshopState;
  readonly joinUrl: string;
  isHere(participantId: string): boolean;
  readonly authors: ReadonlyMap<string, Authored>;
}

/** One fact as this viewer may know it; null when there is none, or none for them. */
export function viewFact(
  source: FactSource,
  viewer: Viewer,
  collection: FactCollection,
  id: string,
): FactCollections[FactCollection] | null {
  switch (collection) {
    case 'workshop':
      return id === source.state.workshop.id ? viewWorkshop(source, viewer) : null;
    case 'cohort':
      return viewCohort(source, id);
    case 'board':
      return viewBoard(source, id);
    case 'round':
      return viewRound(source, id);
    case 'person':
      return viewPerson(source, viewer, id);
    case 'author':
      return viewAuthor(source, viewer, id);
  }
}

/** Everything that this viewer may know. */
export function viewFacts(source: FactSource, viewer: Viewer): FactItems {
  const { state, authors } = source;
  const items: Record<FactCollection, Record<string, unknown>> = {
    workshop: {},
    cohort: {},
    board: {},
    round: {},
    person: {},
    author: {},
  };
  const ids: Record<FactCollection, Iterable<string>> = {
    workshop: [state.workshop.id],
    cohort: state.cohorts.keys(),
    board: state.boards.keys(),
    round: state.rounds.keys(),
    person: state.participants.keys(),
    author: authors.keys(),
  };
  for (const [collection, keys] of Object.entries(ids) as [FactCollection, Iterable<string>][]) {
    for (const id of keys) {
      const fact = viewFact(source, viewer, collection, id);
      if (fact !== null) items[collection][id] = fact;
    }
  }
  // Each value came from the view of its collection.
  return items as unknown as FactItems;
}

function viewWorkshop({ state, joinUrl }: FactSource, viewer: Viewer): WorkshopFact {
  const { workshop, code } = state;
  const { care, catalogueDrafts } = readWorkshopDetails(workshop);
  const handsOn = viewer.role === 'facilitator' || viewer.visibility === 'wall';
  return {
    id: workshop.id,
    title: workshop.title,
    purpose: workshop.purpose ?? '',
    minutes: workshop.minutes,
    care,
    expiresAt: workshop.expiresAt,
    joining: handsOn ? { code, url: joinUrl } : null,
    catalogueDrafts,
  };
}

function viewCohort({ state }: FactSource, id: string) {
  const cohort = state.cohorts.get(id);
  return cohort === undefined ? null : { id, title: cohort.title };
}

function viewBoard({ state }: FactSource, id: string): BoardFact | null {
  const board = state.boards.get(id);
  if (board === undefined) return null;
  return { id, title: board.title, template: board.template ?? 'blank', ...readBoardDetails(board) };
}

function viewRound({ state }: FactSource, id: string): RoundFact | null {
  const round = state.rounds.get(id);
  return round === undefined ? null : { id, boardId: round.boardId, ...readRoundDetails(round) };
}

/** The wall shows no names; it is nobody itself. Who was removed is known to facilitators only. */
function viewPerson({ state, isHere }: FactSource, viewer: Viewer, id: string): PersonFact | null {
  const person = state.participants.get(id);
  if (person === undefined || person.visibility === 'wall') return null;
  if (person.removed && viewer.role !== 'facilitator') return null;
  return {
    id,
    name: viewer.visibility === 'wall' ? '' : (person.name ?? ''),
    role: person.role,
    cohort: person.cohortId,
    here: !person.removed && isHere(id),
    ...(person.removed ? { removed: true as const } : {}),
  };
}

/** A writer is known to others only where the round said so before the first word; to the wall never. */
function viewAuthor({ state, authors }: FactSource, viewer: Viewer, id: string): AuthorFact | null {
  const authored = authors.get(id);
  if (authored === undefined) return null;
  const { recordId, boardId, participantId, round } = authored;
  if (participantId !== viewer.participantId) {
    const told = round === null ? undefined : state.rounds.get(round);
    const shown = told !== undefined && readRoundDetails(told).names === 'shown';
    if (!shown || viewer.visibility === 'wall') return null;
  }
  return { id: recordId, boardId, participantId };
}
