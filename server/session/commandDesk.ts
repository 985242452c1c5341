import * as z from 'zod/mini';
import { isId } from '../../shared/model/ids.ts';
import { whyNotCommand } from '../../shared/session/commandRights.ts';
import { isPower } from '../../shared/session/powers.ts';
import {
  COMMANDS,
  isCommandName,
  type CommandAnswer,
  type CommandInput,
  type CommandName,
} from '../../shared/session/commands.ts';
import type { Grants } from '../access/grants.ts';
import { OperationRefused } from '../http/boardDocuments.ts';
import { StorageError } from '../storage/storageError.ts';
import type { JsonObject, JsonValue, WorkshopStore } from '../storage/workshopStore.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { AwaySince } from './awaySince.ts';
import { CommandRefused, type CommandContext, type CommandRun } from './commandRun.ts';
import { allCommands } from './facilities/allCommands.ts';
import { planPower } from './items/power.ts';
import { keepWordings } from './keepWordings.ts';
import type { Moments } from './moments.ts';
import type { WorkshopState } from './workshopState.ts';
import { WorkshopGone, type WorkshopRegistry } from './workshopRegistry.ts';

/** Takes commands: asks for the right at that moment, does each once, answers the same to a repeated one. */
export type CommandDesk = (participantId: string, message: unknown) => Promise<CommandAnswer>;

export interface CommandDeskParts {
  readonly grants: Grants;
  readonly registry: WorkshopRegistry;
  readonly store: WorkshopStore;
  readonly now: () => number;
  /** What commands do on boards. */
  readonly boards: CommandBoards;
  readonly moments: Pick<Moments, 'keep' | 'read' | 'drop'>;
  readonly awaySince: AwaySince;
  /** Covers the names of a workshop wherever they stand. */
  readonly coverNames: (workshopId: string, firstBoardId?: string) => Promise<void>;
  readonly log: Logger;
}

const envelope = z.strictObject({
  id: z.string().check(z.refine(isId)),
  name: z.string().check(z.maxLength(60)),
  input: z.unknown(),
});

type CommandBoards = Pick<
  CommandContext,
  | 'furnish'
  | 'takeBack'
  | 'readBoard'
  | 'makersOf'
  | 'addCopies'
  | 'eraseBoard'
  | 'privateWriting'
  | 'eraseWords'
>;

/** Makes the desk. */
export function createCommandDesk(parts: CommandDeskParts): CommandDesk {
  /** Commands on their way, so that the same one sent twice at once is still done once. */
  const running = new Map<string, Promise<CommandAnswer>>();

  return (participantId, message) => {
    const parsed = envelope.safeParse(message);
    if (!parsed.success)
      return Promise.resolve(refuse('bad-input', 'A command has an id, a name and an input.'));
    const { id, name, input } = parsed.data;
    const key = `${participantId} ${id}`;
    const already = running.get(key);
    if (already !== undefined) return already;
    const answer = answerCommand(parts, participantId, id, name, input).finally(() => running.delete(key));
    running.set(key, answer);
    return answer;
  };
}

async function answerCommand(
  parts: CommandDeskParts,
  participantId: string,
  commandId: string,
  name: string,
  input: unknown,
): Promise<CommandAnswer> {
  try {
    if (!isCommandName(name)) return refuse('unknown-command', 'This server knows no such command.');
    const grant = parts.grants.currentGrant(participantId);
    if (grant === null || grant.removed) return refuse('not-admitted', 'Join the workshop first.');
    const known = await parts.store.recall(participantId, commandId, parts.now());
    if (known !== undefined) return readAnswer(known);
    const whyNot = whyNotCommand(grant.role, name);
    if (whyNot !== null) return refuse(whyNot, 'This needs another role.');
    return await run(parts, participantId, grant.workshopId, commandId, name, input);
  } catch (error) {
    return answerError(parts.log, error);
  }
}

async function run<Name extends CommandName>(
  parts: CommandDeskParts,
  participantId: string,
  workshopId: string,
  commandId: string,
  name: Name,
  given: unknown,
): Promise<CommandAnswer> {
  const parsed = COMMANDS[name].safeParse(given);
  if (!parsed.success)
    return refuse('bad-input', 'The input does not fit this command; docs/api.md lists it.');
  const { now, boards, registry } = parts;
  const isBoardHere = (boardId: string) => registry.ofBoard(boardId)?.workshop.id === workshopId;
  const command: CommandRun<Name> = allCommands[name];
  // The parser under a name gives exactly the input of that name.
  const context: CommandContext = {
    ...boards,
    ...{ participantId, now: now(), isBoardHere },
    change: (plan) => registry.change(workshopId, plan),
    keepMoments: (boardIds, name) => parts.moments.keep(boardIds, name, now()),
    coverNames: (firstBoardId) => parts.coverNames(workshopId, firstBoardId),
    awaySince: parts.awaySince,
    readMoment: (momentId) => parts.moments.read(requireState(registry, workshopId), momentId),
    dropMoment: (momentId) => parts.moments.drop(workshopId, momentId),
    keepWordings: (boardId) => keepWordings(registry, boards.readBoard, boardId),
    state: () => requireState(registry, workshopId),
  };
  const plan = await command(parsed.data as CommandInput<Name>, context);
  const { answer, afterwards } = await registry.change(workshopId, (state) => {
    // Asked again: others' commands were stored while this one waited for its turn.
    const giver = state.participants.get(participantId);
    const whyNot = giver === undefined || giver.removed ? 'not-admitted' : whyNotCommand(giver.role, name);
    if (giver === undefined || whyNot !== null)
      throw new CommandRefused(whyNot ?? 'not-admitted', 'This needs another role.');
    const { changes, result, write, afterwards, step = null, isIdle = false } = plan(state);
    const answer: CommandAnswer = { ok: true, ...(result === undefined ? {} : { result }) };
    const remembered: JsonObject = result === undefined ? { ok: true } : { ok: true, result };
    const remember = { workshopId, participantId, commandId, result: remembered, at: now() };
    const logged =
      isPower(name) && !isIdle ? planPower(state, { power: name, role: giver.role, step }, now()) : [];
    return { changes: [...changes, ...logged, { remember }], result: { answer, afterwards }, write };
  });
  // What was stored stays done; whoever leaves something for afterwards can catch up with it later.
  await afterwards?.().catch((error: unknown) => parts.log.warn('command.notFollowedUp', { name }, error));
  return answer;
}

function requireState(registry: WorkshopRegistry, workshopId: string): WorkshopState {
  const state = registry.get(workshopId);
  if (state === null) throw new WorkshopGone();
  return state;
}

function readAnswer(known: JsonValue): CommandAnswer {
  const stored =
    typeof known === 'object' && known !== null && 'result' in known ? known['result'] : undefined;
  return { ok: true, ...(isObject(stored) ? { result: stored } : {}) };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function answerError(log: Logger, error: unknown): CommandAnswer {
  if (error instanceof CommandRefused) return refuse(error.problem, error.detail);
  if (error instanceof OperationRefused)
    return refuse(error.refusal.reason, 'The board takes no more of this. Nothing was changed on it.');
  if (error instanceof WorkshopGone) return refuse('gone', 'The workshop was erased.');
  if (!(error instanceof StorageError)) log.error('command.failed', {}, error);
  return refuse('not-saved', 'The server could not store this. Nothing was changed; try again later.');
}

function refuse(problem: Extract<CommandAnswer, { ok: false }>['problem'], detail: string): CommandAnswer {
  return { ok: false, problem, detail };
}
