import { expect, test } from 'vitest';
import { laneNames, shortQuestion } from '../../../shared/queries/laneNames.ts';
import { barriersEnablers } from '../../../shared/templates/barriersEnablers.ts';
import { aLane } from '../../support/records.ts';

test('a part that two questions ask is told apart by what its question shouts', () => {
  const lanes = barriersEnablers.lanes.map(({ title, prompt }) => aLane({ title, prompt }));
  const names = [...laneNames(lanes).values()];
  expect(names[0]).toBe('HELPS · As a practitioner');
  expect(names[4]).toBe('DIFFICULT · As a practitioner');
  expect(names[8]).toBe('Unsure / more than one');
  expect(new Set(names).size).toBe(9);
});

test('without capitals the whole question stands behind the part', () => {
  const lanes = [
    aLane({ title: 'Team', prompt: 'What helps?' }),
    aLane({ title: 'Team', prompt: 'What else?' }),
  ];
  expect([...laneNames(lanes).values()]).toEqual(['Team · What helps?', 'Team · What else?']);
});

test('lanes without a question keep their title', () => {
  const lanes = [aLane({ title: 'Team' }), aLane({ title: 'Team' })];
  expect([...laneNames(lanes).values()]).toEqual(['Team', 'Team']);
});

test('short words and single capitals are not shouted; macrons are letters', () => {
  expect(shortQuestion('What I do in NZ')).toBe('What I do in NZ');
  expect(shortQuestion('What WHĀNAU say')).toBe('WHĀNAU');
  expect(shortQuestion('')).toBe('');
});
