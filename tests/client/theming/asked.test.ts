import { expect, test } from 'vitest';
import { listAsked, votesLeft } from '../../../client/theming/asked.ts';
import type { BallotFact, CheckFact, DistilledFact } from '../../../shared/session/themingFacts.ts';

function aCheck(id: string, openedAt: number, more: Partial<CheckFact> = {}): CheckFact {
  return {
    ...{ id, boardId: 'board', about: 'themes', state: 'open', openedAt, closesAt: null, answered: 0 },
    ...{ items: [{ id: 'one', wording: 'One' }], mine: {}, results: null, tooFew: false },
    ...more,
  };
}

function aBallot(id: string, more: Partial<BallotFact> = {}): BallotFact {
  return {
    ...{ id, boardId: 'board', title: 'Which?', about: 'theme', budget: 3, state: 'open', voters: 0 },
    ...{ mine: {}, counts: null },
    ...more,
  };
}

function aStatement(id: string, state: DistilledFact['state']): DistilledFact {
  const rest = { themes: [], notes: [], evidence: '', wordings: [] };
  return { id, boardId: 'board', stem: 'works', text: 'x', rank: 'a0', state, ...rest };
}

const answered = { one: { verdict: 'right', note: '' } } as const;

test('what waits for an answer comes first, what was answered last', () => {
  const asked = listAsked(
    'participant',
    [aCheck('done', 1, { mine: answered }), aCheck('new', 2), aCheck('old', 0, { state: 'closed' })],
    [aBallot('vote')],
    [aStatement('s1', 'offered'), aStatement('s2', 'draft')],
  );
  expect(asked.map(({ key }) => key)).toEqual(['new', 'vote', 's1.1', 'old.closed', 'done']);
});

test('sentences that are new to read are told together', () => {
  const both = [aStatement('s1', 'offered'), aStatement('s2', 'offered'), aStatement('s3', 'draft')];
  expect(listAsked('participant', [], [], both)).toMatchObject([{ kind: 'distilled', ids: ['s1', 's2'] }]);
});

test('of what is closed only the newest is told', () => {
  const closed = ['a', 'b', 'c'].map((id, at) => aCheck(id, 10 - at, { state: 'closed' }));
  expect(listAsked('participant', closed, [], []).map(({ key }) => key)).toEqual(['a.closed']);
});

test('results say what was asked: themes or sentences', () => {
  const sentence = aCheck('sentence', 2, { state: 'closed', about: 'distilled' });
  const [first] = listAsked('participant', [aCheck('themes', 1, { state: 'closed' }), sentence], [], []);
  expect(first).toMatchObject({ kind: 'checkResults', check: { about: 'distilled' } });
});

test('who looks on is asked nothing', () => {
  expect(listAsked('observer', [aCheck('new', 1)], [aBallot('vote')], [])).toEqual([]);
});

test('votes left are those of the budget that are not given', () => {
  expect(votesLeft(aBallot('vote', { mine: { one: 2 } }))).toBe(1);
  expect(votesLeft(aBallot('vote', { budget: 1, mine: { one: 2 } }))).toBe(0);
});
