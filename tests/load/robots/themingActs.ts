import type { Find } from './act.ts';
import { group, out, putInto, split, stack, stand, unstack } from './noteActs.ts';
import { color, lift, merge, moveTheme, nest, pile, rename, ungroup } from './themeActs.ts';

/** What hands do when they theme, with how often in a hundred; what can not be done now is passed over. */
export const THEMING_ACTS: readonly {
  readonly name: string;
  readonly weight: number;
  readonly find: Find;
}[] = [
  { name: 'group', weight: 16, find: group },
  { name: 'into', weight: 22, find: putInto('rest', 2) },
  { name: 'across', weight: 6, find: putInto('themed', 2) },
  { name: 'aloneInto', weight: 2, find: putInto('alone', 1) },
  { name: 'out', weight: 8, find: out },
  { name: 'rename', weight: 6, find: rename },
  { name: 'color', weight: 5, find: color },
  { name: 'moveTheme', weight: 6, find: moveTheme },
  { name: 'merge', weight: 3, find: merge },
  { name: 'split', weight: 3, find: split },
  { name: 'nest', weight: 3, find: nest },
  { name: 'lift', weight: 2, find: lift },
  { name: 'pile', weight: 2, find: pile },
  { name: 'ungroup', weight: 2, find: ungroup },
  { name: 'stack', weight: 4, find: stack },
  { name: 'unstack', weight: 2, find: unstack },
  { name: 'standAlone', weight: 4, find: stand('rest', true) },
  { name: 'notAlone', weight: 2, find: stand('alone', false) },
  { name: 'aloneOut', weight: 2, find: stand('themed', true) },
];
