import { parseJoinCode } from '../../shared/session/joinCode.ts';
import type { Role } from '../../shared/permissions/can.ts';
import { readWorkshopDetails } from '../session/details.ts';
import type { WorkshopState } from '../session/workshopState.ts';
import type { AppParts } from './appParts.ts';
import { readAddress, type AppContext } from './caller.ts';
import { beginTry } from './guessedTry.ts';
import { Problem } from './problem.ts';

/** A workshop that somebody stands before, and the role in which their code lets them in. */
export interface Door {
  readonly state: WorkshopState;
  readonly role: Role;
}

/**
 * Finds what a code or a facilitator link opens; wrong codes and wrong passwords are counted against the address. A
 * facilitator's link opens a door that is closed for others, and asks for no password.
 */
export async function findDoor(
  parts: AppParts,
  c: AppContext,
  given: {
    readonly code?: string | undefined;
    readonly facilitatorToken?: string | undefined;
    readonly password?: string | undefined;
  },
): Promise<Door> {
  if ((given.code === undefined) === (given.facilitatorToken === undefined)) {
    throw new Problem('bad-input', 'Send either “code” or “facilitatorToken”.');
  }
  const attempt = await beginTry(parts, readAddress(parts, c));
  const door =
    given.code === undefined
      ? await openAsFacilitator(parts, given.facilitatorToken ?? '')
      : await openByCode(parts, given.code);
  if (door === null && (await wasErased(parts, given))) {
    attempt.right();
    throw over();
  }
  if (door === null) throw wrongCode(given.code !== undefined);
  const isRight = await isRightPassword(parts, door, given.password);
  if (isRight !== false) attempt.right();
  requireOpen(parts, door);
  if (isRight === false)
    throw new Problem('wrong-password', 'Ask a facilitator for the password; it is not the code.');
  if (isRight === null)
    throw new Problem('password-needed', 'Send it as “password”, besides the code. A facilitator knows it.');
  return door;
}

/** True where none is asked for, null where one is and none was given. */
async function isRightPassword(
  parts: AppParts,
  { state, role }: Door,
  given: string | undefined,
): Promise<boolean | null> {
  const { password } = readWorkshopDetails(state.workshop);
  if (password === null || role === 'facilitator') return true;
  return given === undefined ? null : parts.access.passwords.matches(password, given);
}

function requireOpen(parts: AppParts, { state, role }: Door): void {
  if (state.workshop.expiresAt <= parts.clock.now()) throw over();
  if (role === 'participant' && readWorkshopDetails(state.workshop).closed)
    throw new Problem('closed', 'A facilitator has closed joining. Ask them to open it again.');
}

/** Whether it opened a workshop once, which is erased now. */
async function wasErased(
  { store }: AppParts,
  {
    code,
    facilitatorToken = '',
  }: { readonly code?: string | undefined; readonly facilitatorToken?: string | undefined },
): Promise<boolean> {
  if (code === undefined) return store.wasErased('facilitator', facilitatorToken);
  const parsed = parseJoinCode(code);
  return parsed !== null && store.wasErased('code', parsed);
}

function over(): Problem {
  return new Problem(
    'gone',
    'The time for which its words were kept has passed. Ask whoever ran the workshop.',
  );
}

async function openByCode(parts: AppParts, typed: string): Promise<Door | null> {
  const code = parseJoinCode(typed);
  const grant = code === null ? null : await parts.store.findGrant('code', code);
  const state = grant === null ? null : parts.registry.get(grant.workshopId);
  return state === null ? null : { state, role: 'participant' };
}

async function openAsFacilitator(parts: AppParts, token: string): Promise<Door | null> {
  const grant = token === '' ? null : await parts.store.findGrant('facilitator', token);
  const state = grant === null ? null : parts.registry.get(grant.workshopId);
  return state === null ? null : { state, role: 'facilitator' };
}

function wrongCode(isCode: boolean): Problem {
  const detail = isCode
    ? 'Check the eight letters and digits on the wall or the poster; there is no 0, O, 1, I or L among them.'
    : 'Open the whole facilitator link again, or ask the host for a new one.';
  return new Problem('wrong-code', detail);
}
