import type { CommandName } from '../../../shared/session/commands.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';

const notYet = () => {
  throw new CommandRefused('unavailable', 'This server can not do that yet.');
};

/** Commands that are defined and not built yet. */
export const themingCommands: CommandRuns<Extract<CommandName, `${string}JointBoard`>> = {
  makeJointBoard: notYet,
  addToJointBoard: notYet,
};
