import { newId } from '../../../shared/model/ids.ts';
import { createSecret } from '../../access/secret.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';
import { dropItem, putItem } from '../items/itemChanges.ts';
import type { ShareLinkDetails } from '../items/shareLink.ts';
import { findPromise } from '../promises.ts';
import { noSuchBoard, requireBoardDetails } from './boardPatch.ts';
import { requireItem } from './requireItem.ts';

const mostLinks = 20;
const millisecondsADay = 86_400_000;

/** Links by which people outside read what a board shares. */
export const shareCommands: CommandRuns<'makeShareLink' | 'endShareLink'> = {
  async makeShareLink({ boardId, days }, { now, isBoardHere, readBoard, state: stateNow }) {
    if (!isBoardHere(boardId)) throw noSuchBoard();
    const refused = await readBoard(boardId, (snapshot) =>
      findPromise(stateNow(), boardId, snapshot, ({ beyond }) => beyond === 'nothing'),
    );
    if (refused !== null)
      throw new CommandRefused(
        'not-promised',
        `The writers of ${refused} were told that nothing leaves this workshop, so no link can be made while their notes are on this board. Ask them again first.`,
      );
    const id = newId();
    const secret = createSecret();
    const expiresAt = days === undefined ? null : now + days * millisecondsADay;
    return (state) => {
      requireBoardDetails(state, boardId);
      if (state.items.onBoard('shareLink', boardId).length >= mostLinks)
        throw new CommandRefused('too-many', 'This board has many links. End one that nobody needs.');
      const workshopId = state.workshop.id;
      const more: ShareLinkDetails = { secret, expiresAt };
      const grant = {
        id,
        workshopId,
        kind: 'share',
        participantId: null,
        expiresAt,
        secret,
        keep: false,
      } as const;
      return {
        changes: [
          { put: 'grant', value: grant },
          putItem({ id, workshopId, boardId, kind: 'shareLink', more }),
        ],
        result: { shareLinkId: id },
      };
    };
  },
  endShareLink:
    ({ shareLinkId }) =>
    (state) => {
      const link = requireItem(state, 'shareLink', shareLinkId, 'This link has ended already.');
      return { changes: [{ drop: 'grant', id: link.id }, dropItem(link)] };
    },
};
