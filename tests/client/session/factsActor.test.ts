import { describe, expect, it } from 'vitest';
import { actorByFacts, targetByFacts } from '../../../client/session/factsActor.ts';
import { EMPTY_FACTS, type FactsSnapshot } from '../../../shared/session/facts.ts';

const board = {
  id: 'b',
  title: '',
  template: 'blank',
  sharedText: true,
  showCursors: true,
  locked: ['held'],
  frozen: ['lane'],
  reopened: [],
  spotlight: null,
  suggestions: false,
  brokenOut: [],
  joins: [],
};
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
  const target = (id: string, kind: 'postIt' | 'lane' = 'postIt') => targetByFacts(facts, 'b', kind, id);

  it('knows whose a record is', () => {
    expect(target('mine').mine).toBe(true);
    expect(target('theirs').mine).toBe(false);
    expect(target('unknown').mine).toBe(false);
    expect(targetByFacts(null, 'b', 'postIt', 'mine').mine).toBe(false);
  });

  it('knows which themes of a frozen layer are open for rewording', () => {
    const frozen = {
      ...facts,
      items: { ...facts.items, board: { b: { ...board, frozen: ['theme'], reopened: ['t'] } } },
    };
    const isFrozen = (id: string, kind: 'theme' | 'lane') => targetByFacts(frozen, 'b', kind, id).frozen;
    expect([isFrozen('t', 'theme'), isFrozen('u', 'theme'), isFrozen('t', 'lane')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('knows what is locked, and which layers are frozen', () => {
    expect(target('held')).toMatchObject({ locked: true, frozen: false });
    expect(target('x', 'lane')).toMatchObject({ locked: false, frozen: true });
    expect(targetByFacts(facts, 'other', 'lane', 'held')).toMatchObject({ locked: false, frozen: false });
  });
});
