/** Texts that a phone in the hall needs before any board; those of the board come with it. */
const DOOR_AREAS = [
  'about',
  'app',
  'code',
  'device',
  'ended',
  'facilitate',
  'home',
  'host',
  'join',
  'keeping',
  'leave',
  'missing',
  'new',
  'offline',
  'poster',
  'problem',
  'rehearsal',
  'roomCheck',
  'shared',
  'ui',
  'waiting',
  'workshop',
];
const DOOR_KEYS = [
  'board.loading',
  'board.wallHere',
  'distilled.difficult',
  'distilled.links',
  'distilled.themes',
  'distilled.works',
  'theming.notes',
  'wall.loading',
];

/** Whether the page of a door names this text: it is in the first script that is loaded. */
export function isDoorText(key: string): boolean {
  return DOOR_AREAS.includes(key.split('.')[0] ?? '') || DOOR_KEYS.includes(key);
}
