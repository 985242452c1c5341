/** Texts that a phone in the hall needs before any board; those of the board come with it. */
const DOOR_AREAS = [
  'app',
  'code',
  'device',
  'ended',
  'facilitate',
  'home',
  'host',
  'join',
  'leave',
  'missing',
  'offline',
  'problem',
  'shared',
  'ui',
  'waiting',
];
const DOOR_KEYS = [
  'about.title',
  'board.loading',
  'board.wallHere',
  'distilled.difficult',
  'distilled.links',
  'distilled.themes',
  'distilled.works',
  'keeping.erased',
  'keeping.erasedDeleted',
  'keeping.erasedExpired',
  'rehearsal.named',
  'roomCheck.title',
  'theming.notes',
  'wall.loading',
];

/** Whether the page of a door names this text: it is in the first script that is loaded. */
export function isDoorText(key: string): boolean {
  return DOOR_AREAS.includes(key.split('.')[0] ?? '') || DOOR_KEYS.includes(key);
}
