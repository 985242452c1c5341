import { CommandRefused, type CommandRuns } from '../commandRun.ts';
import { onWall, patchBoard, requireBoardDetails, withAll } from './boardPatch.ts';

const mostReopened = 500;
const due = { wordingDue: true };

/** What everybody looks at, and which layers are done. */
export const layerCommands: CommandRuns<
  'setSpotlight' | 'turnWall' | 'setSuggestions' | 'freezeLayer' | 'reopenTheme'
> = {
  setSpotlight:
    ({ boardId, spotlight }, { now }) =>
    (state) =>
      patchBoard(state, boardId, { spotlight: spotlight && onWall(spotlight, now) }),
  turnWall:
    ({ boardId, by }, { now }) =>
    (state) => {
      const { spotlight } = requireBoardDetails(state, boardId);
      if (spotlight === null) return { changes: [] };
      const turned = { at: spotlight.turned?.at ?? now, by: (spotlight.turned?.by ?? 0) + by };
      return patchBoard(state, boardId, { spotlight: { ...spotlight, turned } });
    },
  setSuggestions:
    ({ boardId, suggestions }) =>
    (state) =>
      patchBoard(state, boardId, { suggestions }),
  freezeLayer:
    ({ boardId, kind, frozen }, { keepWordings }) =>
    (state) => {
      const details = requireBoardDetails(state, boardId);
      const next = withAll(details.frozen, [kind], frozen);
      // Once all may be reworded, none is an exception any more.
      const reopened = next.includes('theme') ? details.reopened : [];
      const outcome = patchBoard(state, boardId, { frozen: next, reopened, ...(frozen ? due : {}) });
      return frozen ? { ...outcome, afterwards: () => keepWordings(boardId) } : outcome;
    },
  reopenTheme:
    ({ boardId, themeIds, reopened }, { keepWordings }) =>
    (state) => {
      const details = requireBoardDetails(state, boardId);
      if (!details.frozen.includes('theme'))
        throw new CommandRefused('bad-input', 'The themes are not frozen: all can be reworded as they are.');
      const next = withAll(details.reopened, themeIds, reopened);
      if (next.length > mostReopened)
        throw new CommandRefused('too-many', 'So many themes are open already: unfreeze them all instead.');
      const outcome = patchBoard(state, boardId, { reopened: next, ...(reopened ? {} : due) });
      return reopened ? outcome : { ...outcome, afterwards: () => keepWordings(boardId) };
    },
};
