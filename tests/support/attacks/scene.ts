import * as Y from 'yjs';
import type { Role } from '../../../shared/permissions/can.ts';
import { GuardedRoom } from '../guardedRoom.ts';
import { add, Person, set, type } from '../person.ts';

/** Ids are fixed, so that an attack is the same bytes in each run of a fuzzer with the same seed. */
export const IDS = {
  victimNote: 'victimNote000001',
  victimOther: 'victimNote000002',
  ownNote: 'attackerNote0001',
  lockedNote: 'lockedNote000001',
  deletedNote: 'deletedNote00001',
  lane: 'laneOfAll0000001',
  theme: 'themeOfAll000001',
  frozenTheme: 'themeFrozen00001',
  themedNote: 'themedNote000001',
  fresh: 'freshNote0000001',
} as const;

/** A board with a victim, an attacker, a facilitator and an observer on it. */
export interface Scene {
  readonly room: GuardedRoom;
  readonly victim: Person;
  readonly attacker: Person;
  readonly facilitator: Person;
  readonly observer: Person;
  /** The attacker's next clock. */
  readonly clock: number;
  readonly client: number;
}

/** Low and high ids on both sides, told apart by number: the order of ids decides who wins a place. */
const CLIENT_IDS = { victim: 1000, attacker: 2000, facilitator: 3000, observer: 4000 } as const;

function open(room: GuardedRoom, name: keyof typeof CLIENT_IDS, role: Role): Person {
  const person = new Person(room, name, role);
  person.doc.clientID = CLIENT_IDS[name];
  return person;
}

function gather(room: GuardedRoom): Scene {
  const victim = open(room, 'victim', 'participant');
  const attacker = open(room, 'attacker', 'participant');
  const facilitator = open(room, 'facilitator', 'facilitator');
  const observer = open(room, 'observer', 'observer');
  return {
    room,
    victim,
    attacker,
    facilitator,
    observer,
    client: attacker.client,
    clock: clockOf(room, attacker),
  };
}

function setUp(): GuardedRoom {
  const room = new GuardedRoom();
  const { victim, attacker, facilitator } = gather(room);
  victim.do(add('postIt', IDS.victimNote, { text: 'words of the victim 😀', color: 'green' }));
  victim.do(add('postIt', IDS.victimOther, { text: 'other words' }));
  victim.do(add('postIt', IDS.lockedNote, { text: 'locked words' }));
  victim.do(add('postIt', IDS.deletedNote, { text: 'binned words' }));
  victim.do(set('postIt', IDS.deletedNote, 'deleted', true));
  facilitator.do(add('lane', IDS.lane, { title: 'Barriers' }));
  victim.do(add('theme', IDS.theme, { title: 'Time to listen' }));
  victim.do(add('theme', IDS.frozenTheme, { title: 'Read out and frozen' }));
  attacker.do(add('postIt', IDS.themedNote, { text: 'themed', place: ['theme', IDS.frozenTheme, 'a0'] }));
  attacker.do(add('postIt', IDS.ownNote, { text: 'own words' }));
  attacker.do(type(IDS.ownNote, 3, ' few'));
  return room;
}

let first: GuardedRoom | null = null;

/** The same scene each time, set up once and copied: tests and fuzzers need thousands. */
export function createScene(): Scene {
  first ??= setUp();
  const room = new GuardedRoom();
  room.doc.clientID = 1;
  Y.applyUpdate(room.doc, Y.encodeStateAsUpdate(first.doc));
  for (const [client, owner] of first.clientOwners) room.clientOwners.set(client, owner);
  for (const [record, owner] of first.recordOwners) room.recordOwners.set(record, owner);
  room.locked.add(`postIt/${IDS.lockedNote}`);
  // As `isFrozen` has it while the layer of themes is frozen, but for one that was taken up again.
  room.frozen.add(`theme/${IDS.frozenTheme}`);
  room.frozen.add(`postIt/${IDS.themedNote}`);
  return gather(room);
}

function clockOf(room: GuardedRoom, { client }: Person): number {
  return Y.getState(room.doc.store, client);
}
