import type { StepKind } from '../model/step.ts';
import type { Role } from '../permissions/can.ts';

/**
 * Names of the commands that are powers over others: each use is written to a log that everybody can open. What was done, in which
 * role and when; never with what words, and never to whom.
 */
export const POWERS = [
  'setSharedText',
  'setShowCursors',
  'lockRecords',
  'freezeLayer',
  'reopenTheme',
  'openRound',
  'takeBack',
  'setRole',
  'removePerson',
  'readmitPerson',
  'setSpotlight',
  'dealTables',
  'endTables',
  'openCheck',
  'closeCheck',
  'removeCheck',
  'openBallot',
  'closeBallot',
  'removeBallot',
  'makeShareLink',
  'endShareLink',
  'makeJointBoard',
  'addToJointBoard',
  'openPrivateRound',
  'closePrivateRound',
  'reopenPrivateRound',
  'askWriters',
  'revealRound',
  'putRoundAway',
  'askReadersAgain',
  'dropReadersAsk',
  'keepMoment',
  'dropMoment',
  'restoreMoment',
  'pauseRoom',
  'setPhotoView',
  'bringHere',
  'followMe',
  'makeGroups',
  'endGroups',
  'coverName',
  'endCover',
  'setOwnColumn',
  'setHeardFirst',
  'setAliases',
  'deRoleFor',
  'setDoor',
  'setDoorPassword',
  'changeCode',
  'admitPeople',
  'turnAway',
  'handOver',
  'startAgenda',
  'nextStep',
  'goToStep',
  'endAgenda',
] as const;
export type Power = (typeof POWERS)[number];

/** A use of a power. */
export interface PowerFact {
  readonly id: string;
  readonly power: Power;
  readonly role: Role;
  /** ms since 1970, to the minute. */
  readonly at: number;
  /** How many times within that minute. */
  readonly times: number;
  /** The kind of step that it led to, where it led to one; never the words that people gave it. */
  readonly step: StepKind | null;
}

/** Most uses that are kept, the newest. */
export const MOST_POWERS = 300;

const known: ReadonlySet<string> = new Set(POWERS);

/** Whether a command is a power over others. */
export function isPower(name: string): name is Power {
  return known.has(name);
}
