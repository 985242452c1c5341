import { expect, test } from 'vitest';
import { laneTable, type Lane } from '../../../shared/model/lane.ts';
import { newId } from '../../../shared/model/ids.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { askedQuestions } from '../../../shared/queries/askedQuestions.ts';

function lane(fields: Partial<Lane>): Lane {
  return completeRecord(laneTable, newId(), fields);
}

test('lanes of one question belong together; those of no part take answers to any', () => {
  const helps = lane({ title: 'As a practitioner', prompt: 'What HELPS', question: 'helps', part: 'me' });
  const hard = lane({ title: 'As a practitioner', prompt: 'DIFFICULT', question: 'difficult', part: 'me' });
  const team = lane({ title: 'With your team', prompt: 'What HELPS', question: 'helps', part: 'team' });
  const unsure = lane({ title: 'Unsure', question: 'unsure' });
  expect(askedQuestions([helps, hard, team, unsure])).toEqual({
    questions: [
      { key: 'helps', prompt: 'What HELPS', lanes: [helps, team] },
      { key: 'difficult', prompt: 'DIFFICULT', lanes: [hard] },
    ],
    open: [unsure],
  });
});

test('lanes with nothing but titles are one question without words', () => {
  const lanes = [lane({ title: 'One' }), lane({ title: 'Two' })];
  expect(askedQuestions(lanes)).toEqual({ questions: [{ key: '', prompt: '', lanes }], open: [] });
});

test('a board without lanes asks nothing', () => {
  expect(askedQuestions([])).toEqual({ questions: [], open: [] });
});
