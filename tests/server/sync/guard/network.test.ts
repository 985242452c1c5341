import { describe, expect, it } from 'vitest';
import type { RefusalReason } from '../../../../shared/model/refusal.ts';
import { createScene, type Scene } from '../../../support/attacks/scene.ts';
import { add, set } from '../../../support/person.ts';

const MUM = 'actorMum00000001';
const EIT = 'actorTeacher0001';
const TIE = 'tieMumTeacher001';
const TALK = 'talkMumTeacher01';
const ZONE = 'zoneAtHome000001';
const VISITS = 'contactTeacher01';

function createNetwork(): Scene {
  const scene = createScene();
  const { victim } = scene;
  victim.do(add('actor', MUM, { label: 'Mum', actorKind: 'caregiver', column: 'a0' }));
  victim.do(add('actor', EIT, { label: 'Teacher', column: 'a1' }));
  victim.do(add('tie', TIE, { from: EIT, to: MUM, strength: 'weak' }));
  victim.do(add('conversation', TALK, { from: EIT, to: MUM, about: 'play' }));
  victim.do(add('zone', ZONE, { title: 'At home' }));
  victim.do(add('contact', VISITS, { actor: EIT, visits: 2 }));
  return scene;
}

function reasonOf(scene: Scene, run: Parameters<Scene['attacker']['do']>[0]): RefusalReason | null {
  return scene.attacker.do(run).refused[0]?.reason ?? null;
}

describe('a network is guarded by its tables', () => {
  it('what a group lays out together anybody changes', () => {
    const scene = createNetwork();
    for (const run of [
      set('actor', MUM, 'label', 'Mere'),
      set('actor', MUM, 'column', 'a5'),
      set('tie', TIE, 'stress', 'much'),
      set('contact', VISITS, 'visits', 3),
      set('conversation', TALK, 'done', true),
      set('zone', ZONE, 'title', 'Comes to the house'),
      set('tie', TIE, 'deleted', true),
    ])
      expect(reasonOf(scene, run)).toBeNull();
  });

  it.each([
    ['whom a tie joins', set('tie', TIE, 'from', MUM), 'immutable'],
    ['whose visits they are', set('contact', VISITS, 'actor', MUM), 'immutable'],
    ['somebody else’s actor', set('actor', MUM, 'deleted', true), 'not-author'],
    ['an order key that none can follow', set('actor', MUM, 'column', '~'), 'bad-value'],
    ['a kind that is none', set('actor', MUM, 'actorKind', 'girl'), 'bad-value'],
    ['more visits than there are', set('contact', VISITS, 'visits', 1e6), 'bad-value'],
    ['a name without end', set('actor', MUM, 'label', 'x'.repeat(500)), 'too-long'],
  ] as const)('nobody forges %s', (_what, run, reason) => {
    const scene = createNetwork();
    const before = JSON.stringify(scene.room.doc.toJSON());
    expect(reasonOf(scene, run)).toBe(reason);
    expect(JSON.stringify(scene.room.doc.toJSON())).toBe(before);
  });
});
