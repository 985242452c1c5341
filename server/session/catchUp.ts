import type { Logger } from '../telemetry/logger.ts';
import { closeOverdue } from './closeOverdue.ts';
import { keepAllWordings, type ReadBoard } from './keepWordings.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';

export interface CatchUpParts {
  readonly registry: WorkshopRegistry;
  readonly readBoard: ReadBoard;
  readonly log: Logger;
  readonly now: () => number;
}

/**
 * Does what fell due while no server ran, or what the last one did not come to. Never fails: a full disk must not keep
 * people from reading, and all of it is tried again.
 */
export async function catchUp({ registry, readBoard, log, now }: CatchUpParts): Promise<void> {
  try {
    await closeOverdue(registry, now());
    await keepAllWordings(registry, readBoard);
  } catch (error) {
    log.error('catchUp.failed', {}, error);
  }
}
