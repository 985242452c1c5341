import { readWorkshopDetails, type WorkshopDetails } from './details.ts';
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
  readonly aliases?: boolean | undefined;
  readonly held?: boolean | undefined;
}

const millisecondsADay = 86_400_000;

/** While a workshop is held it expires never; this is the last time that dates can tell. */
const heldExpiry = 8_640_000_000_000_000;
const mostDecisions = 50;

function planExpiry(
  expiresAt: number,
  before: Readonly<WorkshopDetails>,
  after: { readonly keepDays: number; readonly held: boolean },
  now: number,
): number {
  if (after.held) return heldExpiry;
  if (after.keepDays === before.keepDays && !before.held) return expiresAt;
  return Math.max(expiryAfter(before.openedAt, after.keepDays), now + millisecondsADay);
}

/** What is new about keeping, for the host's list: no words of anybody. */
function listDecisions(before: Readonly<WorkshopDetails>, patch: WorkshopPatch, now: number) {
  const { held = before.held, keepDays = before.keepDays } = patch;
  return [
    ...(held === before.held ? [] : [{ at: now, what: held ? 'held' : 'released' }]),
    ...(keepDays === before.keepDays ? [] : [{ at: now, what: `${keepDays} days` }]),
  ];
}

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
    aliases: patch.aliases ?? details.aliases,
    held: patch.held ?? details.held,
    keeping: [...details.keeping, ...listDecisions(details, patch, now)].slice(-mostDecisions),
  };
  const value = {
    ...workshop,
    title: patch.title ?? workshop.title,
    purpose: patch.purpose ?? workshop.purpose,
    minutes: patch.minutes === undefined ? workshop.minutes : patch.minutes,
    expiresAt: planExpiry(workshop.expiresAt, details, more, now),
    more,
  };
  return { changes: [{ put: 'workshop', value }], result: null };
}
