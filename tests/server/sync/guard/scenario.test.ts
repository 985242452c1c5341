import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../../shared/document/readRecord.ts';
import { recordMap } from '../../../../shared/document/roots.ts';
import { newId } from '../../../../shared/model/ids.ts';
import type { RefusalReason } from '../../../../shared/model/refusal.ts';
import { scenarioTable } from '../../../../shared/model/scenario.ts';
import { createScene, type Scene } from '../../../support/attacks/scene.ts';
import { add, set } from '../../../support/person.ts';

const MUM = 'actorMum00000001';
const TIE = 'tieMumTeacher001';
const VISITS = 'contactTeacher01';
const SLOT = 'scenarioSlot0001';
const VISITS_KEY = `contact/${VISITS}/visits`;

function createImagined(): Scene {
  const scene = createScene();
  const { victim } = scene;
  victim.do(add('actor', MUM, { label: 'Mum', actorKind: 'caregiver' }));
  victim.do(add('tie', TIE, { from: MUM, to: MUM, strength: 'weak' }));
  victim.do(add('contact', VISITS, { actor: MUM, visits: 2 }));
  victim.do(add('scenario', SLOT, { title: 'One visit a week', [VISITS_KEY]: 3 }));
  return scene;
}

type Run = Parameters<Scene['attacker']['do']>[0];

function reasonOf(scene: Scene, run: Run): RefusalReason | null {
  return scene.attacker.do(run).refused[0]?.reason ?? null;
}

function inRoom(scene: Scene, key: string): unknown {
  return recordMap(scene.room.doc, 'scenario', SLOT)?.get(key);
}

describe('a scenario is guarded by the tables of what it overrides', () => {
  it('is made with overrides, which anybody changes and lets go again', () => {
    const scene = createImagined();
    expect(inRoom(scene, VISITS_KEY)).toBe(3);
    expect(reasonOf(scene, set('scenario', SLOT, VISITS_KEY, 1))).toBeNull();
    expect(reasonOf(scene, set('scenario', SLOT, `tie/${TIE}/via`, null))).toBeNull();
    expect(reasonOf(scene, set('scenario', SLOT, `actor/${MUM}/deleted`, true))).toBeNull();
    expect(readRecord(scene.room.doc, 'scenario', SLOT)).toMatchObject({
      [VISITS_KEY]: 1,
      [`tie/${TIE}/via`]: null,
      [`actor/${MUM}/deleted`]: true,
    });
    expect(reasonOf(scene, set('scenario', SLOT, VISITS_KEY, []))).toBeNull();
    expect(readRecord(scene.room.doc, 'scenario', SLOT)).not.toHaveProperty([VISITS_KEY]);
    expect(readRecord(scene.room.doc, 'actor', MUM)?.deleted).toBe(false);
  });

  it('two first overrides at the same time are both there', () => {
    const scene = createImagined();
    const { victim, attacker } = scene;
    for (const person of [victim, attacker]) person.sync();
    const key = (field: string) => `tie/${TIE}/${field}`;
    victim.doc.transact(() => recordMap(victim.doc, 'scenario', SLOT)?.set(key('strength'), 'strong'));
    attacker.doc.transact(() => recordMap(attacker.doc, 'scenario', SLOT)?.set(key('stress'), 'some'));
    for (const person of [victim, attacker])
      for (const verdict of person.flush()) expect(verdict.refused).toEqual([]);
    expect([inRoom(scene, key('strength')), inRoom(scene, key('stress'))]).toEqual(['strong', 'some']);
  });

  it.each<readonly [string, string, unknown, RefusalReason]>([
    ['more visits than there are', VISITS_KEY, 1e6, 'bad-value'],
    ['a value of another field', `tie/${TIE}/strength`, 'much', 'bad-value'],
    ['a field that nobody imagines otherwise', `actor/${MUM}/label`, 'Mere', 'unknown-field'],
    ['whom a tie joins', `tie/${TIE}/from`, MUM, 'unknown-field'],
    ['a kind that is none', `person/${MUM}/deleted`, true, 'unknown-field'],
    ['words of a note', 'postIt/victimNote000001/text', 'other words', 'unknown-field'],
    ['an id that is none', 'tie/../strength', 'strong', 'unknown-field'],
    ['a key with more parts', `tie/${TIE}/strength/x`, 'strong', 'unknown-field'],
    ['a place that is none', `actor/${MUM}/place`, ['lane', 'x', 0, 'a0'], 'bad-value'],
  ])('nobody overrides %s', (_what, key, value, reason) => {
    const scene = createImagined();
    const before = JSON.stringify(scene.room.doc.toJSON());
    const run: Run = (doc) => recordMap(doc, 'scenario', SLOT)?.set(key, value);
    expect(reasonOf(scene, run)).toBe(reason);
    expect(JSON.stringify(scene.room.doc.toJSON())).toBe(before);
  });

  it('holds so many and no more, however they come', () => {
    const scene = createImagined();
    const { most } = scenarioTable.overrides;
    const fill =
      (count: number): Run =>
      (doc) => {
        for (let one = 0; one < count; one++)
          recordMap(doc, 'scenario', SLOT)?.set(`tie/${newId()}/deleted`, true);
      };
    for (let left = most - 1; left > 0; left -= 500)
      expect(reasonOf(scene, fill(Math.min(500, left)))).toBeNull();
    expect(reasonOf(scene, fill(1))).toBe('too-many');
    // What is there may still be changed.
    expect(reasonOf(scene, set('scenario', SLOT, VISITS_KEY, 4))).toBeNull();
  });

  it('what exists in a scenario alone says whose it is for good, and is thrown away by whoever began it', () => {
    const scene = createImagined();
    scene.victim.do(add('imaginedTie', 'imaginedTie00001', { scenario: SLOT, from: MUM, to: MUM }));
    expect(reasonOf(scene, set('imaginedTie', 'imaginedTie00001', 'scenario', null))).toBe('immutable');
    expect(reasonOf(scene, set('imaginedTie', 'imaginedTie00001', 'strength', 'strong'))).toBeNull();
    expect(reasonOf(scene, set('scenario', SLOT, 'deleted', true))).toBe('not-author');
  });
});
