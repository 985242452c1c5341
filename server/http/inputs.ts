import * as z from 'zod/mini';
import { cleanLine, cleanText } from '../../shared/model/cleanText.ts';
import { BEYONDS, REACHES } from '../../shared/session/facts.ts';
import { boardTemplateNames } from '../../shared/templates/boardTemplates.ts';

/** Refuses texts too long to be a name, then cleans them. Lengths are UTF-16 code units. */
function line(least: number, most: number) {
  return z.pipe(
    z.pipe(z.string().check(z.maxLength(most)), z.transform(cleanLine)),
    z.string().check(z.minLength(least), z.maxLength(most)),
  );
}

function text(most: number) {
  return z.pipe(
    z.string().check(z.maxLength(most)),
    z.transform((given: string) => cleanText(given).trim()),
  );
}

const template = z.enum(boardTemplateNames);
const minutes = z.nullable(z.int().check(z.minimum(1), z.maximum(10_080)));
/** Who inside may read, and what may go beyond the workshop: part of what writers are told. */
const promise = { reach: z.optional(z.enum(REACHES)), beyond: z.optional(z.enum(BEYONDS)) };
const code = z.string().check(z.maxLength(200));

const keepDays = z.int().check(z.minimum(1), z.maximum(3660));

/** POST /api/workshops */
export const newWorkshopInput = z.strictObject({
  title: line(1, 200),
  cohorts: z.optional(z.array(line(1, 80)).check(z.maxLength(50))),
  purpose: z.optional(text(1000)),
  minutes: z.optional(minutes),
  template: z.optional(template),
  care: z.optional(text(1000)),
  /** What the writers of the first round are told before their first word. */
  readers: z.optional(line(0, 400)),
  names: z.optional(z.enum(['shown', 'hidden'])),
  /** How long after its last opening a workshop is kept, in days. */
  keepDays: z.optional(keepDays),
  /** Whoever joins with the code waits until a facilitator lets them in. */
  lobby: z.optional(z.boolean()),
  ...promise,
});

/** PATCH /api/workshops/:id */
export const workshopPatch = z.strictObject({
  title: z.optional(line(1, 200)),
  purpose: z.optional(text(1000)),
  minutes: z.optional(minutes),
  care: z.optional(text(1000)),
  catalogueDrafts: z.optional(z.boolean()),
  keepDays: z.optional(keepDays),
  /** Nothing is erased while it is held. */
  held: z.optional(z.boolean()),
});

/** POST /api/host */
export const hostInput = z.strictObject({ key: code });

/** POST /api/look */
export const lookInput = z.strictObject({
  code: z.optional(code),
  facilitatorToken: z.optional(code),
  password: z.optional(code),
});

/** POST /api/join */
export const joinInput = z.strictObject({
  code: z.optional(code),
  facilitatorToken: z.optional(code),
  password: z.optional(code),
  name: z.optional(z.nullable(line(0, 80))),
  cohort: z.optional(z.nullable(z.union([line(0, 80), z.pipe(z.int(), z.transform(String))]))),
});

/** POST /api/device */
export const deviceInput = z.strictObject({ secret: code });

/** POST /api/behalf */
export const behalfInput = z.strictObject({
  name: line(1, 80),
  cohort: z.optional(z.nullable(line(0, 80))),
});

/** PUT /api/room-check/address */
export const chooseAddressInput = z.strictObject({ url: z.nullable(z.string().check(z.maxLength(300))) });

/** POST /api/hello; `clock` in ms since 1970. */
export const helloInput = z.strictObject({ secret: code, clock: z.number() });

/** PATCH /api/lobby */
export const lobbyPatch = z.strictObject({ name: z.nullable(line(0, 80)) });

/** PATCH /api/me */
export const mePatch = z.strictObject({
  name: z.optional(z.nullable(line(0, 80))),
  cohort: z.optional(z.nullable(line(0, 80))),
});

/** POST /api/withdrawals */
export const withdrawalInput = z.strictObject({ token: code });

/** POST /api/agreements */
export const agreementInput = z.strictObject({ token: code, agrees: z.boolean() });

/** POST /api/boards */
export const newBoardInput = z.strictObject({
  title: line(1, 200),
  template: z.optional(template),
  ...promise,
});

/** PATCH /api/boards/:id */
export const boardPatch = z.strictObject({
  title: z.optional(line(1, 200)),
  sharedText: z.optional(z.boolean()),
  showCursors: z.optional(z.boolean()),
});
