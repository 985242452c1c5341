import { describe, expect, it } from 'vitest';
import { lastAsked, newToAsk } from '../../../client/theming/lastAsked.ts';
import type { CheckFact } from '../../../shared/session/themingFacts.ts';

function aCheck(
  openedAt: number,
  items: CheckFact['items'],
  about: CheckFact['about'] = 'themes',
): CheckFact {
  const counts = { answered: 0, mine: {}, results: null, tooFew: false };
  return {
    id: `c${openedAt}`,
    boardId: 'b',
    about,
    items,
    state: 'closed',
    openedAt,
    closesAt: null,
    ...counts,
  };
}

const FIRST = aCheck(1, [
  { id: 'time', wording: 'Time to talk' },
  { id: 'family', wording: 'Families lead' },
]);

describe('what was asked before', () => {
  it('is worded as it was at the last asking', () => {
    const again = aCheck(2, [{ id: 'family', wording: 'Families lead, we follow' }]);
    expect([...lastAsked([again, FIRST], 'themes')]).toEqual([
      ['time', 'Time to talk'],
      ['family', 'Families lead, we follow'],
    ]);
    expect(lastAsked([again, FIRST], 'themes', again.openedAt).get('family')).toBe('Families lead');
    expect(lastAsked([FIRST], 'distilled').size).toBe(0);
  });

  it('is not asked again unless it was reworded', () => {
    const now = [
      { id: 'time', wording: 'Time to talk ' },
      { id: 'family', wording: 'Families lead, we follow' },
      { id: 'trust', wording: 'Trust' },
    ];
    expect([...newToAsk(now, lastAsked([FIRST], 'themes'))]).toEqual(['family', 'trust']);
  });

  it('is asked again as a whole when nothing is new', () => {
    expect([...newToAsk(FIRST.items, lastAsked([FIRST], 'themes'))]).toEqual(['time', 'family']);
  });
});
