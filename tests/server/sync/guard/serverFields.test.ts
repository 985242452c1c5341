import { describe, expect, it } from 'vitest';
import { createScene, IDS, type Scene } from '../../../support/attacks/scene.ts';
import { add, set } from '../../../support/person.ts';

const from = 'boardboardboard1/notenotenotenot1';

describe('where a copy is from', () => {
  it.each<['attacker' | 'facilitator']>([['attacker'], ['facilitator']])(
    'is not forged by %s, neither in a new note nor in one that is there',
    (name) => {
      const scene: Scene = createScene();
      const made = scene[name].do(add('postIt', IDS.fresh, { from }));
      expect(made.owned).toEqual([]);
      expect(made.refused.map(({ reason }) => reason)).toContain('immutable');
      const other: Scene = createScene();
      const changed = other[name].do(set('postIt', IDS.ownNote, 'from', from)).refused;
      expect(changed.map(({ reason }) => reason)).toContain('immutable');
      const honest: Scene = createScene();
      expect(honest[name].do(add('postIt', IDS.fresh)).refused).toEqual([]);
    },
  );
});
