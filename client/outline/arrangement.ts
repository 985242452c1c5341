import { recall, remember } from '../ui/deviceMemory.ts';

/** What the headings of the list are: the questions that notes answer, or the themes that they are in. */
const ARRANGEMENTS = ['question', 'theme'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

const MEMORY = 'list';

/** As it was left on this device. */
export function keptArrangement(): Arrangement {
  return ARRANGEMENTS.find((one) => one === recall(MEMORY)) ?? 'question';
}

export function keepArrangement(arrangement: Arrangement): void {
  remember(MEMORY, arrangement);
}
