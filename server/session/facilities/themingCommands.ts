import type { CommandName } from '../../../shared/session/commands.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';

const notYet = () => {
  throw new CommandRefused('unavailable', 'This server can not do that yet.');
};

/** Commands that are defined and not built yet. */
export const themingCommands: CommandRuns<
  Extract<
    CommandName,
    | `${string}Distilled`
    | `${string}Check`
    | `${string}Ballot`
    | 'castVotes'
    | `${string}ShareLink`
    | `${string}JointBoard`
  >
> = {
  addDistilled: notYet,
  changeDistilled: notYet,
  offerDistilled: notYet,
  removeDistilled: notYet,
  openCheck: notYet,
  answerCheck: notYet,
  closeCheck: notYet,
  removeCheck: notYet,
  openBallot: notYet,
  castVotes: notYet,
  closeBallot: notYet,
  removeBallot: notYet,
  makeShareLink: notYet,
  endShareLink: notYet,
  makeJointBoard: notYet,
  addToJointBoard: notYet,
};
