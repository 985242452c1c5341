import * as z from 'zod/mini';
import { FREEDOMS, STEP_KINDS } from '../model/step.ts';
import { id, line } from './commandFields.ts';
import { MOST_MINUTES, MOST_STEPS, PROMPT_MAX } from './limits.ts';

const minutes = z.int().check(z.minimum(0), z.maximum(MOST_MINUTES));
const allows = z.array(z.enum(FREEDOMS)).check(z.maxLength(FREEDOMS.length));
const stepParts = {
  kind: z.enum(STEP_KINDS),
  title: line(80),
  prompt: line(PROMPT_MAX),
  minutes,
  boardId: z.nullable(id),
  allows,
};

/** Commands of the agenda and its timer, all of them facilitators'. `from` = the step that the giver saw as the current one. */
export const AGENDA_COMMANDS = {
  /** Takes the place of a plan that is not running. */
  useAgenda: z.strictObject({ steps: z.array(z.strictObject(stepParts)).check(z.maxLength(MOST_STEPS)) }),
  /** `after` null = at the beginning; left out, at the end. */
  addStep: z.strictObject({ ...stepParts, after: z.optional(z.nullable(id)) }),
  changeStep: z.strictObject({
    stepId: id,
    title: z.optional(stepParts.title),
    prompt: z.optional(stepParts.prompt),
    minutes: z.optional(minutes),
    boardId: z.optional(stepParts.boardId),
    allows: z.optional(allows),
  }),
  moveStep: z.strictObject({ stepId: id, after: z.nullable(id) }),
  removeStep: z.strictObject({ stepId: id }),
  startAgenda: z.strictObject({}),
  /** Two who press at once go on once: the second finds another step than it came from. */
  nextStep: z.strictObject({ from: id }),
  goToStep: z.strictObject({ stepId: id, from: z.nullable(id) }),
  endAgenda: z.strictObject({ from: id }),
  /** New minutes for steps by id, to end in time; 0 leaves a step out. */
  landSteps: z.strictObject({ minutes: z.record(id, minutes) }),
  startTimer: z.strictObject({ minutes: z.int().check(z.minimum(1), z.maximum(MOST_MINUTES)) }),
  pauseTimer: z.strictObject({}),
  resumeTimer: z.strictObject({}),
  addToTimer: z.strictObject({ minutes: z.int().check(z.minimum(-30), z.maximum(30)) }),
  stopTimer: z.strictObject({}),
} as const;
