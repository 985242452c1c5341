import type { NETWORK_COMMANDS } from './networkCommands.ts';

export type NetworkCommand = keyof typeof NETWORK_COMMANDS;

/** Who may give the commands of a network board; see commandRights.ts. */
export const NETWORK_GIVERS: Readonly<Record<NetworkCommand, 'everyone' | 'facilitator'>> = {
  describeNetwork: 'everyone',
  // It is the whānau's choice, whoever's device they say it on.
  setWhanauHere: 'everyone',
  setOwnColumn: 'facilitator',
  setHeardFirst: 'facilitator',
  markHeard: 'everyone',
  setAliases: 'facilitator',
  offerSeats: 'facilitator',
  takeSeat: 'everyone',
  leaveSeat: 'everyone',
  handSeat: 'everyone',
  addChair: 'everyone',
  speakForChair: 'everyone',
  removeSeat: 'everyone',
  thisIsMe: 'everyone',
  deRole: 'everyone',
  sharedAfter: 'everyone',
  deRoleFor: 'facilitator',
  answerAgreement: 'everyone',
};
