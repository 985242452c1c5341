import type { Decision } from '../../shared/model/decision.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { decisionsOf, standingDecision } from '../../shared/queries/decisions.ts';
import { comparedWith, resolveScenario } from '../../shared/queries/resolveScenario.ts';
import { scenarioDiff, type Difference, type ScenarioDiff } from '../../shared/queries/scenarioDiff.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useIsCalm, useMapWords } from '../network/useMapWords.ts';
import { differenceWords, inReadingOrder, type DifferenceWords } from './differenceWords.ts';
import { useGlass } from './Glass.tsx';

/** A difference with its words and what was decided about it. */
export interface ShownDifference {
  readonly difference: Difference;
  readonly words: DifferenceWords;
  /** The latest decision; null = none yet. */
  readonly decision: Decision | null;
}

export interface ShownDiff extends Pick<ScenarioDiff, 'before' | 'after'> {
  readonly differences: readonly ShownDifference[];
  /** What became part of the actual network or a task, and shows as a difference no more. */
  readonly settled: readonly Decision[];
}

/** What a scenario changes, in words and in reading order. */
export function useDifferences(scenario: Scenario): ShownDiff {
  const t = useText();
  const { glass } = useGlass();
  useSnapshot(glass.board);
  const { nameOf } = useMapWords();
  const calm = useIsCalm();
  const actual = glass.board.actual.snapshot;
  const imagined = resolveScenario(actual, scenario.id) ?? actual;
  const diff = scenarioDiff(actual, scenario.id);
  const decisions = decisionsOf(actual, scenario.id).filter(({ record }) => record !== null);
  const told = { t, actual: comparedWith(actual, scenario.id), imagined, nameOf, calm };
  const differences = inReadingOrder(diff?.differences ?? []).map((difference): ShownDifference => ({
    difference,
    words: differenceWords(told, difference),
    decision: standingDecision(actual, scenario.id, difference.id) ?? null,
  }));
  const open = new Set(differences.map(({ decision }) => decision?.id));
  const none = { perWeek: 0, inFourWeeks: 0, visitors: 0 };
  return {
    differences,
    settled: decisions.filter(({ id, outcome }) => outcome !== 'left' && !open.has(id)),
    before: diff?.before ?? none,
    after: diff?.after ?? none,
  };
}
