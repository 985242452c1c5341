import type { RefusalReason } from '../model/refusal.ts';
import type { Role } from '../permissions/can.ts';
import { ROOM_GIVERS } from './roomGivers.ts';
import type { CommandName } from './commands.ts';

/** Who may give a command: `everyone` who takes part (an observer only reads), or facilitators. */
const givers: Readonly<Record<CommandName, 'everyone' | 'facilitator'>> = {
  renameWorkshop: 'facilitator',
  setPurpose: 'everyone',
  addCohort: 'facilitator',
  addBoard: 'facilitator',
  renameBoard: 'facilitator',
  setSharedText: 'facilitator',
  setShowCursors: 'facilitator',
  lockRecords: 'facilitator',
  freezeLayer: 'facilitator',
  openRound: 'facilitator',
  setMyName: 'everyone',
  setMyCohort: 'everyone',
  takeBack: 'facilitator',
  setRole: 'facilitator',
  removePerson: 'facilitator',
  readmitPerson: 'facilitator',
  ...ROOM_GIVERS,
  setSpotlight: 'facilitator',
  setSuggestions: 'facilitator',
  reopenTheme: 'facilitator',
  dealTables: 'facilitator',
  changeTable: 'everyone',
  joinTable: 'everyone',
  askForHelp: 'everyone',
  endTables: 'facilitator',
  addDistilled: 'facilitator',
  changeDistilled: 'facilitator',
  offerDistilled: 'facilitator',
  removeDistilled: 'facilitator',
  openCheck: 'facilitator',
  answerCheck: 'everyone',
  closeCheck: 'facilitator',
  removeCheck: 'facilitator',
  openBallot: 'facilitator',
  castVotes: 'everyone',
  closeBallot: 'facilitator',
  removeBallot: 'facilitator',
  makeShareLink: 'facilitator',
  endShareLink: 'facilitator',
  makeJointBoard: 'facilitator',
  addToJointBoard: 'facilitator',
  setDoor: 'facilitator',
  setDoorPassword: 'facilitator',
  changeCode: 'facilitator',
  admitPeople: 'facilitator',
  turnAway: 'facilitator',
  handOver: 'facilitator',
  openPrivateRound: 'facilitator',
  setReady: 'everyone',
  closePrivateRound: 'facilitator',
  reopenPrivateRound: 'facilitator',
  askWriters: 'facilitator',
  answerWriters: 'everyone',
  revealRound: 'facilitator',
  putRoundAway: 'facilitator',
};

/** Why somebody in this role may not give this command; null when they may. */
export function whyNotCommand(role: Role, name: CommandName): RefusalReason | null {
  if (role === 'observer') return 'observer';
  return givers[name] === 'facilitator' && role !== 'facilitator' ? 'not-facilitator' : null;
}
