import type { Decision } from '../model/decision.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { byId } from '../model/ids.ts';

type Decisions = Pick<BoardSnapshot, 'decision'>;

/** What was decided about a scenario and its differences, in one order on all screens. */
export function decisionsOf({ decision }: Decisions, scenarioId: string): Decision[] {
  return [...decision.values()].filter((one) => !one.deleted && one.scenario === scenarioId).sort(byId);
}

/**
 * What stands of what was decided about one difference; undefined while nothing is. Whoever decides anew takes the place of what stood:
 * more than one is there only where people decided at once, and then a task goes before leaving it.
 *
 * @param record the record that differs; null = what came of the whole scenario
 */
export function standingDecision(
  snapshot: Decisions,
  scenarioId: string,
  record: string | null,
): Decision | undefined {
  const open = decisionsOf(snapshot, scenarioId).filter(
    (one) => one.record === record && one.outcome !== 'carried',
  );
  return open.find(({ outcome }) => outcome === 'task') ?? open[0];
}
