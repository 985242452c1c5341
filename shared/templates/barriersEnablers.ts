import type { BoardTemplate, TemplateLane } from './boardTemplate.ts';

/** The two questions of the barriers and enablers board, with the keys that files use. */
export const barriersEnablersQuestions = [
  { key: 'helps', text: 'What HELPS you work with a partnership approach' },
  { key: 'difficult', text: 'What makes it DIFFICULT for you to work with a partnership approach' },
] as const;

/** The four parts of the working world that each question is asked of. */
export const barriersEnablersParts = [
  { key: 'practitioner', title: 'As a practitioner' },
  { key: 'whanau', title: 'With families/whānau' },
  { key: 'team', title: 'With your team' },
  { key: 'network', title: 'Across the network' },
] as const;

/** The key of the pile for answers that fit no lane, or more than one. */
const unsureKey = 'unsure';

const laneWidth = 1320;
const laneHeight = 2140;
const gap = 80;

const answerLanes: TemplateLane[] = barriersEnablersQuestions.flatMap((question, row) =>
  barriersEnablersParts.map((part, column) => ({
    title: part.title,
    prompt: question.text,
    question: question.key,
    part: part.key,
    x: column * (laneWidth + gap),
    y: row * (laneHeight + gap),
    width: laneWidth,
    height: laneHeight,
  })),
);

const unsurePile: TemplateLane = {
  title: 'Unsure / more than one',
  prompt: 'Answers that fit no lane yet, or more than one',
  question: unsureKey,
  part: '',
  x: barriersEnablersParts.length * (laneWidth + gap) + gap,
  y: 0,
  width: laneWidth,
  height: 2 * laneHeight + gap,
};

/** Two questions, each asked of four parts, and the pile to their right. */
export const barriersEnablers: BoardTemplate = {
  name: 'barriers-enablers',
  lanes: [...answerLanes, unsurePile],
  actors: [],
};
