import { expect, test } from 'vitest';
import { askNow, nextQuestion } from '../../../client/outline/askNow.ts';
import { EMPTY_DRAFT } from '../../../client/outline/outlineState.ts';
import { barriersEnablers } from '../../../shared/templates/barriersEnablers.ts';
import { newId } from '../../../shared/model/ids.ts';
import { laneTable, type Lane } from '../../../shared/model/lane.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';

function lane(fields: Partial<Lane>): Lane {
  return completeRecord(laneTable, newId(), fields);
}

const lanes = barriersEnablers.lanes.map(({ title, prompt, question, part }) =>
  lane({ title, prompt, question, part }),
);
const [helpsMe, helpsWhanau] = lanes as [Lane, Lane];

test('one question at a time, with its parts and the lane for the unsure', () => {
  const asked = askNow(lanes, EMPTY_DRAFT);
  expect(asked).toMatchObject({ place: 1, count: 2, prompt: helpsMe.prompt, lane: helpsMe });
  expect(asked.options.map((option) => option?.title)).toEqual([
    'As a practitioner',
    'With families/whānau',
    'With your team',
    'Across the network',
    'Unsure / more than one',
  ]);
});

test('the part stays chosen from one question to the next, and after the last comes the first', () => {
  const draft = { ...EMPTY_DRAFT, text: 'half a', laneId: helpsWhanau.id };
  const second = { ...draft, ...nextQuestion(lanes, draft) };
  expect(askNow(lanes, second)).toMatchObject({ place: 2, lane: { question: 'difficult', part: 'whanau' } });
  expect(second.text).toBe('half a');
  const third = { ...second, ...nextQuestion(lanes, second) };
  expect(askNow(lanes, third)).toMatchObject({ place: 1, lane: helpsWhanau });
});

test('"unsure" stays chosen too', () => {
  const unsure = lanes.at(-1);
  const draft = { ...EMPTY_DRAFT, laneId: unsure?.id ?? '' };
  expect(askNow(lanes, { ...draft, ...nextQuestion(lanes, draft) }).lane).toEqual(unsure);
});

test('where there is no lane for the unsure, an answer may go to none', () => {
  const [first] = lanes.slice(0, 4);
  const asked = askNow(lanes.slice(0, 4), { ...EMPTY_DRAFT, laneId: '' });
  expect(asked.options.at(-1)).toBeNull();
  expect(asked.lane).toBeNull();
  expect(askNow(lanes.slice(0, 4), EMPTY_DRAFT).lane).toEqual(first);
});

test('a chosen lane that is gone, and a board without lanes, ask nothing wrong', () => {
  expect(askNow(lanes, { ...EMPTY_DRAFT, laneId: newId(), question: 'gone' }).lane).toEqual(helpsMe);
  expect(askNow([], EMPTY_DRAFT)).toEqual({ prompt: '', place: 0, count: 0, options: [], lane: null });
});
