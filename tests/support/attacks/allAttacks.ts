import type { Attack } from './attack.ts';
import { BYTES } from './byteAttacks.ts';
import { RIGHTS } from './rightAttacks.ts';
import { STRUCTURE } from './structureAttacks.ts';
import { VALUES } from './valueAttacks.ts';

/** Every hostile update that is written out by hand; rows 3, 4, 6, 29, 30, 39, 40 and 48 have tests of their own. */
export const ATTACKS: readonly Attack[] = [...BYTES, ...STRUCTURE, ...VALUES, ...RIGHTS];
