import type { Logger } from '../telemetry/logger.ts';
import { closeOverdue } from './closeOverdue.ts';
import { keepAllWordings, type ReadBoard } from './keepWordings.ts';
import { eraseLeftOver } from './private/eraseLeftOver.ts';
import type { PrivateWriting } from './private/privateWriting.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';

export interface CatchUpParts {
  readonly registry: WorkshopRegistry;
  readonly readBoard: ReadBoard;
  readonly privateWriting: PrivateWriting;
  readonly log: Logger;
  readonly now: () => number;
}

/**
 * Does what fell due while no server ran, or what the last one did not come to. Never fails: a full disk must not keep
 * people from reading, and all of it is tried again.
 */
export async function catchUp({
  registry,
  readBoard,
  privateWriting,
  log,
  now,
}: CatchUpParts): Promise<void> {
  try {
    await closeOverdue(registry, now());
    await keepAllWordings(registry, readBoard);
    await eraseLeftOver(registry, privateWriting);
  } catch (error) {
    log.error('catchUp.failed', {}, error);
  }
}
