import type { Lane } from '../../shared/model/lane.ts';
import { askedQuestions } from '../../shared/queries/askedQuestions.ts';
import type { Draft } from './outlineState.ts';

/** What the big field asks for now. */
export interface Asked {
  /** The question as asked; empty on a board that asks nothing. */
  readonly prompt: string;
  /** Which of how many questions, from 1. */
  readonly place: number;
  readonly count: number;
  /** Where an answer can go; null = no lane. One or none: there is nothing to choose. */
  readonly options: readonly (Lane | null)[];
  /** Where the next answer goes. */
  readonly lane: Lane | null;
}

/**
 * The question on screen with the parts that an answer can be about. Where the board has no lane
 * for "unsure", an answer may go to none: nobody is made to choose wrongly.
 *
 * @param lanes lanes that are not deleted, in order
 */
export function askNow(lanes: readonly Lane[], draft: Draft): Asked {
  const { questions, open } = askedQuestions(lanes);
  const index = Math.max(
    questions.findIndex(({ key }) => key === draft.question),
    0,
  );
  const question = questions[index];
  if (!question) return { prompt: '', place: 0, count: 0, options: [], lane: null };
  const options = [...question.lanes, ...(open.length > 0 ? open : [null])];
  const chosen = options.find((lane) => (lane?.id ?? '') === draft.laneId);
  return {
    prompt: question.prompt,
    place: index + 1,
    count: questions.length,
    options,
    lane: chosen === undefined ? (options[0] ?? null) : chosen,
  };
}

/** The next question, after the last the first again; the part stays chosen. */
export function nextQuestion(lanes: readonly Lane[], draft: Draft): Pick<Draft, 'question' | 'laneId'> {
  const { questions } = askedQuestions(lanes);
  const now = askNow(lanes, draft);
  const next = questions[now.place % questions.length];
  if (!next) return { question: null, laneId: null };
  const part = now.lane?.part;
  const same = part ? next.lanes.find((lane) => lane.part === part) : now.lane;
  return { question: next.key, laneId: same === undefined ? null : (same?.id ?? '') };
}
