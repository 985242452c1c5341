import { describe, expect, it } from 'vitest';
import { actorByFacts, targetByFacts } from '../../../client/session/factsActor.ts';
import { EMPTY_FACTS, type FactsSnapshot } from '../../../shared/session/facts.ts';

const board = { id: 'b', title: '', template: 'blank', sharedText: true, showCursors: true };
const facts: FactsSnapshot = {
  version: 1,
  viewer: { participantId: 'ada', role: 'facilitator', visibility: 'normal' },
  serverTime: 0,
  items: {
    ...EMPTY_FACTS,
    board: { b: board },
    author: {
      mine: { id: 'mine', boardId: 'b', participantId: 'ada' },
      theirs: { id: 'theirs', boardId: 'b', participantId: 'ben' },
    },
  },
};

describe('actorByFacts', () => {
  it('takes role and settings from the facts', () => {
    expect(actorByFacts(facts, 'ada', 'b')).toMatchObject({ role: 'facilitator', sharedText: true });
    expect(actorByFacts(facts, 'ada', 'other')).toMatchObject({ sharedText: false });
  });

  it('lets nobody write before the server ever spoke', () => {
    expect(actorByFacts(null, 'ada', 'b').role).toBe('observer');
  });
});

describe('targetByFacts', () => {
  it('knows whose a record is', () => {
    expect(targetByFacts(facts, 'mine').mine).toBe(true);
    expect(targetByFacts(facts, 'theirs').mine).toBe(false);
    expect(targetByFacts(facts, 'unknown').mine).toBe(false);
    expect(targetByFacts(null, 'mine').mine).toBe(false);
  });
});
