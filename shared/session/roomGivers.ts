import type { ROOM_COMMANDS } from './roomCommands.ts';

export type RoomCommand = keyof typeof ROOM_COMMANDS;

/** Who may give the commands of the room; see commandRights.ts. */
export const ROOM_GIVERS: Readonly<Record<RoomCommand, 'everyone' | 'facilitator'>> = {
  pauseRoom: 'facilitator',
  setPhotoView: 'facilitator',
  bringHere: 'facilitator',
  followMe: 'facilitator',
  sendNeed: 'everyone',
  seeNeed: 'facilitator',
  raiseHand: 'everyone',
  giveTurn: 'facilitator',
  lowerHand: 'facilitator',
  makeGroups: 'facilitator',
  endGroups: 'facilitator',
  parkThought: 'everyone',
  dropParked: 'facilitator',
  coverName: 'facilitator',
  endCover: 'facilitator',
};
