import { readWorkshopDetails } from './details.ts';
import { expiryAfter } from './newWorkshop.ts';
import type { Plan } from './workshopRegistry.ts';
import type { WorkshopState } from './workshopState.ts';

/** New values for some of what is true of a whole workshop. */
export interface WorkshopPatch {
  readonly title?: string | undefined;
  readonly purpose?: string | undefined;
  readonly minutes?: number | null | undefined;
  readonly care?: string | undefined;
  readonly catalogueDrafts?: boolean | undefined;
  readonly keepDays?: number | undefined;
}

const millisecondsADay = 86_400_000;

/**
 * Plans a change of a workshop; what is not given stays. However short the new time, a day is left: nobody loses
 * words by a slip of the hand.
 */
export function planWorkshopPatch(
  { workshop }: WorkshopState,
  patch: WorkshopPatch,
  now: number,
): Plan<null> {
  const details = readWorkshopDetails(workshop);
  const more = {
    ...workshop.more,
    care: patch.care ?? details.care,
    catalogueDrafts: patch.catalogueDrafts ?? details.catalogueDrafts,
    keepDays: patch.keepDays ?? details.keepDays,
  };
  const value = {
    ...workshop,
    title: patch.title ?? workshop.title,
    purpose: patch.purpose ?? workshop.purpose,
    minutes: patch.minutes === undefined ? workshop.minutes : patch.minutes,
    expiresAt:
      patch.keepDays === undefined
        ? workshop.expiresAt
        : Math.max(expiryAfter(details.openedAt, patch.keepDays), now + millisecondsADay),
    more,
  };
  return { changes: [{ put: 'workshop', value }], result: null };
}
