/** The steps of theming, in the order of the work. */
export const STEP_NAMES = ['deal', 'suggest', 'read', 'freeze', 'check', 'distil', 'vote', 'share'] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Under which the device remembers the step that is open. */
export const themingStepKey = (boardId: string) => `theming.step.${boardId}`;

export function isStepName(value: unknown): value is StepName {
  return STEP_NAMES.some((name) => name === value);
}
