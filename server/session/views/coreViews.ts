import type { Viewer } from '../../../shared/session/facts.ts';
import { readBoardDetails, readRoundDetails, readWorkshopDetails } from '../details.ts';
import { isRehearsal } from '../rehearsal/planRehearsal.ts';
import { isWaiting } from '../waiting.ts';
import type { FactSource } from '../factSource.ts';
import { isWall, type FactViews } from './factView.ts';

/** The workshop itself, its people, boards and rounds, and who wrote what. */
export const coreViews: FactViews<'workshop' | 'cohort' | 'board' | 'round' | 'person' | 'author'> = {
  workshop: {
    ids: ({ state }) => [state.workshop.id],
    view: (source, viewer, id) => (id === source.state.workshop.id ? viewWorkshop(source, viewer) : null),
  },
  cohort: {
    ids: ({ state }) => state.cohorts.keys(),
    view({ state }, _viewer, id) {
      const cohort = state.cohorts.get(id);
      return cohort === undefined ? null : { id, title: cohort.title };
    },
  },
  board: {
    ids: ({ state }) => state.boards.keys(),
    view({ state, brokenOut }, _viewer, id) {
      const board = state.boards.get(id);
      if (board === undefined) return null;
      const { title, template } = board;
      return {
        id,
        title,
        template: template ?? 'blank',
        ...readBoardDetails(board),
        brokenOut: brokenOut(id),
      };
    },
  },
  round: {
    ids: ({ state }) => state.rounds.keys(),
    view({ state }, _viewer, id) {
      const round = state.rounds.get(id);
      if (round === undefined) return null;
      return { id, boardId: round.boardId, ...readRoundDetails(round) };
    },
  },
  person: {
    ids: ({ state }) => state.participants.keys(),
    view: viewPerson,
  },
  author: {
    ids: ({ authors }) => authors.keys(),
    view: viewAuthor,
    isOwn: ({ authors }, viewer, id) => authors.get(id)?.participantId === viewer.participantId,
    // Even an empty line would tell that somebody wrote just now, and who did not.
    hides: 'forGood',
  },
};

function viewWorkshop({ state, origin }: FactSource, viewer: Viewer) {
  const { workshop, code } = state;
  const { aliases, care, catalogueDrafts, held } = readWorkshopDetails(workshop);
  const handsOn = viewer.role === 'facilitator' || isWall(viewer);
  return {
    id: workshop.id,
    title: workshop.title,
    purpose: workshop.purpose ?? '',
    minutes: workshop.minutes,
    care,
    expiresAt: workshop.expiresAt,
    held,
    rehearsal: isRehearsal(workshop),
    aliases,
    joining: handsOn ? { code, url: `${origin}/join#${code}` } : null,
    catalogueDrafts,
  };
}

/** The wall shows no names; it is nobody itself. Who was removed is known to facilitators only. */
function viewPerson({ state, isHere }: FactSource, viewer: Viewer, id: string) {
  const person = state.participants.get(id);
  if (person === undefined || person.visibility === 'wall' || isWaiting(person)) return null;
  if (person.removed && viewer.role !== 'facilitator') return null;
  return {
    id,
    name: isWall(viewer) ? '' : (person.name ?? ''),
    role: person.role,
    cohort: person.cohortId,
    // Pretend people have no device that could be connected.
    here: !person.removed && (isHere(id) || person.more['pretend'] === true),
    ...(person.more['pretend'] === true ? { pretend: true as const } : {}),
    ...(typeof person.more['by'] === 'string' ? { by: person.more['by'] } : {}),
    ...(person.removed ? { removed: true as const } : {}),
  };
}

/** A writer is known to others only where the round said so before the first word; to the wall never. */
function viewAuthor({ state, authors }: FactSource, viewer: Viewer, id: string) {
  const authored = authors.get(id);
  if (authored === undefined) return null;
  const { recordId, boardId, participantId, round } = authored;
  if (participantId !== viewer.participantId) {
    const told = round === null ? undefined : state.rounds.get(round);
    const shown = told !== undefined && readRoundDetails(told).names === 'shown';
    if (!shown || isWall(viewer)) return null;
  }
  return { id: recordId, boardId, participantId };
}
