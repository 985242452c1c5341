import type { THEMING_COMMANDS } from '../../../shared/session/themingCommands.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';

const notYet = () => {
  throw new CommandRefused('unavailable', 'This server can not do that yet.');
};

/** Commands that are defined and not built yet. */
export const themingCommands: CommandRuns<keyof typeof THEMING_COMMANDS> = {
  setSpotlight: notYet,
  setSuggestions: notYet,
  reopenTheme: notYet,
  dealTables: notYet,
  changeTable: notYet,
  joinTable: notYet,
  askForHelp: notYet,
  endTables: notYet,
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
