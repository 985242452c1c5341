import {
  chooseNotes,
  placeRevealed,
  showableNotes,
  type PrivateWords,
} from '../../../shared/export/planReveal.ts';
import { cleanLine } from '../../../shared/model/cleanText.ts';
import { privateDocumentId } from '../../../shared/model/documentId.ts';
import { liveLanes } from '../../../shared/layout/whereabouts.ts';
import { newId } from '../../../shared/model/ids.ts';
import { FEWEST } from '../../../shared/queries/brokenOut.ts';
import type { Reveal } from '../../../shared/session/privateFacts.ts';
import type { StoredRound } from '../../storage/workshopStore.ts';
import { CommandRefused, requireTitle, type CommandRuns } from '../commandRun.ts';
import { covererOf } from '../covers.ts';
import { readRoundDetails } from '../details.ts';
import { defaultTold, makeRound } from '../newWorkshop.ts';
import { firstShown } from '../private/firstShown.ts';
import {
  changePrivateRound,
  listLiveRounds,
  readPrivateRound,
  type PrivateDetails,
} from '../private/privateRound.ts';
import { countReady, dropReadiness, forgetAnswers, putReadiness, readinessOf } from '../private/readiness.ts';
import { planWithdrawals } from '../private/withdrawals.ts';
import { shuffle } from '../shuffle.ts';
import type { WorkshopState } from '../workshopState.ts';
import { noSuchBoard, onWall, patchBoard } from './boardPatch.ts';

interface PrivateRound {
  readonly round: StoredRound;
  readonly details: PrivateDetails;
}

/** Writing in private, and revealing it. */
export const privateCommands: CommandRuns<
  | 'openPrivateRound'
  | 'setReady'
  | 'closePrivateRound'
  | 'reopenPrivateRound'
  | 'askWriters'
  | 'answerWriters'
  | 'revealRound'
  | 'putRoundAway'
> = {
  async openPrivateRound(
    { boardId, title, readers, naming, lane = null, reach, beyond },
    { now, awaySince, isBoardHere, readBoard },
  ) {
    const question = requireTitle(cleanLine(title));
    if (!isBoardHere(boardId)) throw noSuchBoard();
    if (lane !== null) await readBoard(boardId, (board) => requireLane(board.lane.get(lane)));
    const roundId = newId();
    const told = {
      ...defaultTold,
      ...(reach === undefined ? {} : { reach }),
      ...(beyond === undefined ? {} : { beyond }),
      ...{
        title: question,
        readers: cleanLine(readers),
        names: naming === 'named' ? ('shown' as const) : ('hidden' as const),
      },
    };
    return (state) => {
      if (!state.boards.has(boardId)) throw noSuchBoard();
      if (listLiveRounds(state, boardId).length > 0)
        throw new CommandRefused(
          'too-many',
          'People write in private on this board already. Reveal that round or put it away first.',
        );
      const round = makeRound(state.workshop.id, boardId, told, now, roundId, false);
      const details: PrivateDetails = {
        ...{ naming, lane, state: 'open', closing: null, revealedAs: null, asking: null },
        told: countReady(state, roundId, { now, awaySince }),
      };
      return { changes: [changePrivateRound(round, details, {})], result: { roundId } };
    };
  },
  setReady:
    ({ roundId, ready }, { participantId }) =>
    (state) => {
      const { round } = requireOpen(state, roundId);
      const { answer } = readinessOf(state, roundId, participantId);
      return { changes: [putReadiness(round, participantId, { ready, answer })] };
    },
  closePrivateRound:
    ({ roundId }) =>
    (state) => {
      const { round, details } = requireLive(state, roundId);
      if (details.state === 'closed') return { changes: [] };
      // How many are ready is told as seldom as before: not with each press.
      return { changes: [changePrivateRound(round, details, { state: 'closed', closing: newId() })] };
    },
  reopenPrivateRound:
    ({ roundId }) =>
    (state) => {
      const { round, details } = requireLive(state, roundId);
      const open = changePrivateRound(round, details, { state: 'open', closing: null, asking: null });
      // Whoever writes on may mean something else by then: answers are asked for anew.
      return { changes: [open, ...forgetAnswers(state, round)] };
    },
  askWriters:
    ({ roundId, as }) =>
    (state) => {
      const { round, details } = requireClosed(state, roundId);
      return { changes: [changePrivateRound(round, details, { asking: as })] };
    },
  answerWriters:
    ({ roundId, as, agrees }, { participantId }) =>
    (state) => {
      const { round, details } = requireLive(state, roundId);
      if (details.asking !== as)
        throw new CommandRefused('closed', 'This is not asked any more. Nothing was changed.');
      const { ready } = readinessOf(state, roundId, participantId);
      return { changes: [putReadiness(round, participantId, { ready, answer: { as, agrees } })] };
    },
  async revealRound({ roundId, as }, { state: current, now, privateWriting, readBoard }) {
    const { round, details } = requireClosed(current(), roundId);
    const { boardId } = round;
    const laneIds = await readBoard(boardId, (board) => liveLanes(board).map(({ id }) => id));
    const written = await privateWriting.read(boardId, roundId);
    const stored = await privateWriting.list(boardId, roundId);
    // By its id everybody knows it for answers to this question, which is no part to choose when another one is asked.
    const ownLane = roundId;
    return (state) => {
      const newest = requireClosed(state, roundId);
      if (newest.details.closing !== details.closing)
        throw new CommandRefused(
          'changed-since',
          'People have written on meanwhile. Stop the writing, then reveal.',
        );
      const cover = covererOf(state);
      const chosen = chooseNotes(whoseNotes(state, newest, written, as), {
        ...{ lane: newest.details.lane, named: as === 'named', shuffle },
        // A name that is covered does not come back with them, not for a second.
      }).map((note) => ({ ...note, text: cover?.(note.text) ?? note.text }));
      if (chosen.length === 0)
        throw new CommandRefused('not-found', 'There is nothing that may be shown. Nothing was changed.');
      const own = [...state.participants.keys()].map((id) => privateDocumentId(boardId, roundId, id));
      const erased = [...new Set([...stored, ...own])];
      return {
        changes: [
          changePrivateRound(
            newest.round,
            newest.details,
            { state: 'revealed', closing: null, revealedAs: as, asking: null },
            { names: as === 'named' ? 'shown' : 'hidden' },
          ),
          ...planWithdrawals(newest.round, chosen),
          ...dropReadiness(state, roundId),
          ...patchBoard(state, boardId, { spotlight: onWall(firstShown(laneIds, chosen, ownLane), now) })
            .changes,
        ],
        result: { notes: chosen.length },
        write: (changes) =>
          privateWriting.reveal(
            boardId,
            (snapshot) => {
              const { title } = readRoundDetails(newest.round);
              const { lane, notes } = placeRevealed(snapshot, chosen, { roundId, title, ownLane });
              const copies = notes.map((record, index) => {
                const participantId = chosen[index]?.participantId ?? null;
                // A note without a name is of no group either: it would tell too much.
                const cohort = state.participants.get(participantId ?? '')?.cohortId ?? null;
                return { kind: 'postIt' as const, record: { ...record, cohort }, participantId };
              });
              const own = lane === null ? [] : [{ kind: 'lane' as const, record: lane, participantId: null }];
              return [...own, ...copies];
            },
            { erased, changes },
          ),
        afterwards: () => privateWriting.endErased(erased),
      };
    };
  },
  putRoundAway:
    ({ roundId }, { privateWriting }) =>
    (state) => {
      const { round, details } = requireLive(state, roundId);
      const over = changePrivateRound(round, details, { state: 'putAway', closing: null, asking: null });
      return {
        changes: [over, ...dropReadiness(state, roundId)],
        afterwards: () => privateWriting.erase(round.boardId, roundId),
      };
    },
};

/** Whose notes may be shown in this way. @throws CommandRefused when nobody's may */
function whoseNotes(
  state: WorkshopState,
  { round, details }: PrivateRound,
  written: readonly PrivateWords[],
  as: Reveal,
): PrivateWords[] {
  const here = written.filter(
    ({ participantId }) => state.participants.get(participantId)?.removed === false,
  );
  if (as === 'named' && details.naming === 'named') return here;
  if (as !== 'anonymous')
    return here.filter(({ participantId }) => {
      const { answer } = readinessOf(state, round.id, participantId);
      return details.asking === as && answer?.as === as && answer.agrees;
    });
  // Facilitators' notes hide nobody: whoever reveals could write them on purpose.
  const writers = here.filter(
    ({ participantId, notes }) =>
      state.participants.get(participantId)?.role === 'participant' && showableNotes(notes).length > 0,
  );
  if (writers.length >= FEWEST) return here;
  throw new CommandRefused(
    'too-few',
    'Fewer than five people have written something to show, so nobody could be sure to stay unknown. Wait for more, ' +
      'or ask the writers whether theirs may be shown.',
  );
}

function requireRound(state: WorkshopState, roundId: string): PrivateRound {
  const round = state.rounds.get(roundId);
  const details = round === undefined ? null : readPrivateRound(round);
  if (round !== undefined && details !== null) return { round, details };
  throw new CommandRefused('not-found', 'This round of private writing is not there.');
}

function requireLive(state: WorkshopState, roundId: string): PrivateRound {
  const found = requireRound(state, roundId);
  if (found.details.state === 'open' || found.details.state === 'closed') return found;
  throw new CommandRefused('closed', 'This round is over. Nothing was changed.');
}

function requireOpen(state: WorkshopState, roundId: string): PrivateRound {
  const found = requireLive(state, roundId);
  if (found.details.state === 'open') return found;
  throw new CommandRefused('closed', 'The writing has stopped. Nothing was changed.');
}

function requireClosed(state: WorkshopState, roundId: string): PrivateRound {
  const found = requireLive(state, roundId);
  if (found.details.state === 'closed') return found;
  throw new CommandRefused('bad-input', 'People are still writing. Stop the writing first.');
}

function requireLane(lane: { readonly deleted: boolean } | undefined): void {
  if (lane?.deleted !== false)
    throw new CommandRefused('not-found', 'This lane is not on the board any more. Choose another one.');
}
