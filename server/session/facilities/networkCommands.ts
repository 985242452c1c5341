import { cleanLine } from '../../../shared/model/cleanText.ts';
import { CommandRefused, type CommandOutcome, type CommandRuns } from '../commandRun.ts';
import { networkDetailsOf, putNetwork, type NetworkDetails } from '../items/network.ts';
import { withOne, without } from '../items/seat.ts';
import { planWorkshopPatch } from '../patchWorkshop.ts';
import type { WorkshopState } from '../workshopState.ts';
import { requireBoardDetails } from './boardPatch.ts';

type NetworkCommand =
  'describeNetwork' | 'setWhanauHere' | 'setOwnColumn' | 'setHeardFirst' | 'markHeard' | 'setAliases';

const mostHeard = 300;

/** What is said of a network before the first name, and how people write on its board. */
export const networkCommands: CommandRuns<NetworkCommand> = {
  describeNetwork:
    ({ boardId, askedBy, tells, about, know, here }) =>
    (state) =>
      patchNetwork(state, boardId, {
        ...(about === undefined ? {} : { about }),
        ...(know === undefined ? {} : { know }),
        ...(here === undefined ? {} : { here }),
        ...(askedBy === undefined ? {} : { askedBy: cleanLine(askedBy) }),
        ...(tells === undefined ? {} : { tells: cleanLine(tells) }),
      }),
  setWhanauHere:
    ({ boardId, whanauHere }) =>
    (state) =>
      patchNetwork(state, boardId, { whanauHere }),
  setOwnColumn:
    ({ boardId, ownColumn }) =>
    (state) =>
      patchNetwork(state, boardId, { ownColumn }),
  setHeardFirst:
    ({ boardId, heardFirst }) =>
    (state) =>
      patchNetwork(state, boardId, { heardFirst, ...(heardFirst ? { heard: [] } : {}) }),
  markHeard:
    ({ boardId, actorId, heard }) =>
    (state) => {
      const known = networkDetailsOf(state, boardId).heard;
      const next = heard ? withOne(known, actorId) : without(known, actorId);
      if (next.length > mostHeard)
        throw new CommandRefused('too-many', 'More people can not be marked as heard.');
      return patchNetwork(state, boardId, { heard: next });
    },
  setAliases:
    ({ aliases }, { now }) =>
    (state) => ({ changes: planWorkshopPatch(state, { aliases }, now).changes }),
};

function patchNetwork(state: WorkshopState, boardId: string, patch: Partial<NetworkDetails>): CommandOutcome {
  requireBoardDetails(state, boardId);
  const before = networkDetailsOf(state, boardId);
  const isSame = Object.entries(patch).every(
    ([name, value]) => JSON.stringify(before[name as keyof NetworkDetails]) === JSON.stringify(value),
  );
  return isSame ? { changes: [], isIdle: true } : { changes: [putNetwork(state, boardId, patch)] };
}
