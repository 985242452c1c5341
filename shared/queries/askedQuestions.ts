import type { Lane } from '../model/lane.ts';

/** A question with the lanes that take its answers, one a part, in order. */
export interface AskedQuestion {
  readonly key: string;
  /** The question as asked; empty where lanes have a title only. */
  readonly prompt: string;
  readonly lanes: readonly Lane[];
}

export interface AskedQuestions {
  readonly questions: readonly AskedQuestion[];
  /** Lanes of no part, such as "Unsure / more than one": they take answers to any question. */
  readonly open: readonly Lane[];
}

/**
 * The questions that a board's lanes ask, in the order in which they first appear. On a board where
 * no lane names a part, each lane belongs to its own question and none is open.
 *
 * @param lanes lanes that are not deleted, in order
 */
export function askedQuestions(lanes: readonly Lane[]): AskedQuestions {
  const hasParts = lanes.some((lane) => lane.part !== '');
  const asking = hasParts ? lanes.filter((lane) => lane.part !== '') : lanes;
  const questions = new Map<string, { key: string; prompt: string; lanes: Lane[] }>();
  for (const lane of asking) {
    const key = lane.question || lane.prompt;
    const known = questions.get(key);
    if (known) known.lanes.push(lane);
    else questions.set(key, { key, prompt: lane.prompt || lane.question, lanes: [lane] });
  }
  return {
    questions: [...questions.values()],
    open: hasParts ? lanes.filter((lane) => lane.part === '') : [],
  };
}
