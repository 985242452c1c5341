import type { Logger } from '../telemetry/logger.ts';
import { closeOverdue } from './closeOverdue.ts';
import { keepAllWordings, type ReadBoard } from './keepWordings.ts';
import type { Moments } from './moments.ts';
import { eraseLeftOver } from './private/eraseLeftOver.ts';
import type { PrivateWriting } from './private/privateWriting.ts';
import { finishTakingBack } from './private/withdrawals.ts';
import { createTried } from './tried.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';

export interface CatchUpParts {
  readonly registry: WorkshopRegistry;
  readonly readBoard: ReadBoard;
  readonly privateWriting: PrivateWriting;
  readonly moments: Pick<Moments, 'sweep'>;
  readonly log: Logger;
  readonly now: () => number;
}

/**
 * Does what fell due while no server ran, or what the last one did not come to. Never fails: a full disk must not keep
 * people from reading, what fails keeps nothing else from being done, and all of it is tried again.
 */
export async function catchUp({
  registry,
  readBoard,
  privateWriting,
  moments,
  log,
  now,
}: CatchUpParts): Promise<void> {
  const tried = createTried(log, 'catchUp.failed');
  await tried('closeOverdue', () => closeOverdue(registry, now()));
  await tried('keepAllWordings', () => keepAllWordings(registry, readBoard));
  await tried('finishTakingBack', () => finishTakingBack(registry, privateWriting));
  await tried('eraseLeftOver', () => eraseLeftOver(registry, privateWriting));
  await tried('sweepMoments', () => moments.sweep());
}
