import { cleanLine } from '../../../shared/model/cleanText.ts';
import { newId } from '../../../shared/model/ids.ts';
import { BEYONDS, REACHES } from '../../../shared/session/facts.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';
import { readRoundDetails } from '../details.ts';
import { putItem } from '../items/itemChanges.ts';
import { readPrivateRound } from '../private/privateRound.ts';
import { ASK_KIND, dropAsk, findAsk, putAnswer, readAsk, type AskDetails } from '../readers/ask.ts';
import type { ReaderPromise } from '../promises.ts';
import type { WorkshopState } from '../workshopState.ts';
import { requireItem } from './requireItem.ts';

/** Asking writers whether more people may read than they were told. */
export const readersCommands: CommandRuns<'askReadersAgain' | 'answerReaders' | 'dropReadersAsk'> = {
  askReadersAgain({ roundId, readers, reach, beyond, minutes }, { now }) {
    const askId = newId();
    const line = cleanLine(readers);
    return (state) => {
      const { boardId, told } = requireRound(state, roundId);
      if (!isWider({ reach, beyond }, told))
        throw new CommandRefused(
          'bad-input',
          'Ask for more than the writers were told already, and take nothing of it back.',
        );
      if (findAsk(state, roundId) !== undefined)
        throw new CommandRefused('too-many', 'The writers of this round are being asked already.');
      const more: AskDetails = {
        roundId,
        readers: line,
        reach,
        beyond,
        until: now + minutes * 60_000,
        notes: [],
      };
      const item = { id: askId, workshopId: state.workshop.id, boardId, kind: ASK_KIND, more };
      return { changes: [putItem(item)], result: { askId } };
    };
  },
  answerReaders:
    ({ askId, agrees }, { participantId, now }) =>
    (state) => {
      const ask = requireItem(state, ASK_KIND, askId, 'This is not asked any more. Nothing was changed.');
      if (readAsk(ask).until <= now)
        throw new CommandRefused('closed', 'The time to answer is over. Nothing was changed.');
      return { changes: [putAnswer(ask, participantId, agrees)] };
    },
  dropReadersAsk:
    ({ askId }) =>
    (state) => ({
      changes: dropAsk(state, requireItem(state, ASK_KIND, askId, 'This is not asked any more.')),
    }),
};

function requireRound(state: WorkshopState, roundId: string) {
  const round = state.rounds.get(roundId);
  if (round === undefined) throw new CommandRefused('not-found', 'This round of writing is not there.');
  const details = readPrivateRound(round);
  if (details !== null && details.state !== 'revealed')
    throw new CommandRefused('bad-input', 'Ask once the private notes are shown.');
  return { boardId: round.boardId, told: readRoundDetails(round) };
}

/** Whether a line lets more people read, and nobody fewer. */
function isWider(next: ReaderPromise, told: ReaderPromise): boolean {
  const reach = REACHES.indexOf(next.reach) - REACHES.indexOf(told.reach);
  const beyond = BEYONDS.indexOf(next.beyond) - BEYONDS.indexOf(told.beyond);
  return reach >= 0 && beyond >= 0 && reach + beyond > 0;
}
