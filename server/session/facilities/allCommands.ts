import type { CommandName } from '../../../shared/session/commands.ts';
import type { CommandRuns } from '../commandRun.ts';
import { agendaCommands } from './agendaCommands.ts';
import { agreementCommands } from './agreementCommands.ts';
import { ballotCommands } from './ballotCommands.ts';
import { binCommands } from './binCommands.ts';
import { boardCommands } from './boardCommands.ts';
import { checkCommands } from './checkCommands.ts';
import { coverCommands } from './coverCommands.ts';
import { distilledCommands } from './distilledCommands.ts';
import { deRoleCommands } from './deRoleCommands.ts';
import { enquiryCommands } from './enquiryCommands.ts';
import { doorCommands } from './doorCommands.ts';
import { jointCommands } from './jointCommands.ts';
import { layerCommands } from './layerCommands.ts';
import { momentCommands } from './momentCommands.ts';
import { networkCommands } from './networkCommands.ts';
import { peopleCommands } from './peopleCommands.ts';
import { privateCommands } from './privateCommands.ts';
import { readersCommands } from './readersCommands.ts';
import { roomCommands } from './roomCommands.ts';
import { seatCommands } from './seatCommands.ts';
import { shareCommands } from './shareCommands.ts';
import { tableCommands } from './tableCommands.ts';
import { voiceCommands } from './voiceCommands.ts';
import { timerCommands } from './timerCommands.ts';
import { workshopCommands } from './workshopCommands.ts';

/** Every command that there is, by name; a new facility adds its own here. */
export const allCommands: CommandRuns<CommandName> = {
  ...roomCommands,
  ...networkCommands,
  ...seatCommands,
  ...deRoleCommands,
  ...agreementCommands,
  ...enquiryCommands,
  ...coverCommands,
  ...voiceCommands,
  ...workshopCommands,
  ...boardCommands,
  ...peopleCommands,
  ...layerCommands,
  ...tableCommands,
  ...distilledCommands,
  ...checkCommands,
  ...ballotCommands,
  ...shareCommands,
  ...jointCommands,
  ...doorCommands,
  ...privateCommands,
  ...readersCommands,
  ...agendaCommands,
  ...momentCommands,
  ...timerCommands,
  ...binCommands,
};
