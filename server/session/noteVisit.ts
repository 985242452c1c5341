import type { Logger } from '../telemetry/logger.ts';
import { planVisit } from './joining.ts';
import type { WorkshopRegistry } from './workshopRegistry.ts';

/** Notes the day of a visit. Never fails: whoever only reads must not be stopped by a full disk. */
export async function noteVisit(
  {
    registry,
    log,
    now,
  }: { readonly registry: WorkshopRegistry; readonly log: Logger; readonly now: () => number },
  workshopId: string,
  participantId: string,
): Promise<void> {
  try {
    await registry.change(workshopId, (state) => ({
      changes: planVisit(state, participantId, now()),
      result: null,
    }));
  } catch (error) {
    log.warn('visit.notStored', {}, error);
  }
}
