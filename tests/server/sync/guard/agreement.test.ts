import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../../shared/document/readRecord.ts';
import type { RefusalReason } from '../../../../shared/model/refusal.ts';
import { rotaOf } from '../../../../shared/queries/agreement.ts';
import { createProjection } from '../../../../shared/document/project.ts';
import { createScene, type Scene } from '../../../support/attacks/scene.ts';
import { add, set } from '../../../support/person.ts';

const MUM = 'actorMum00000001';
const NURSE = 'actorNurse000001';
const ONE = 'agreementOne0001';
const CLAIM = 'claimNurse000001';
const OTHER = 'claimMum00000001';

function createOffered(): Scene {
  const scene = createScene();
  const { victim } = scene;
  victim.do(add('actor', MUM, { label: 'Mum', actorKind: 'caregiver' }));
  victim.do(add('actor', NURSE, { label: 'Nurse', actorKind: 'agencyPerson' }));
  victim.do(add('agreement', ONE, { weeks: 2 }));
  victim.do(add('visitClaim', CLAIM, { agreement: ONE, week: 1, actor: NURSE }));
  return scene;
}

describe('who comes when is guarded by its tables', () => {
  it('two who take one week are both there', () => {
    const scene = createOffered();
    expect(
      scene.attacker.do(add('visitClaim', OTHER, { agreement: ONE, week: 1, actor: MUM })).refused,
    ).toEqual([]);
    const snapshot = createProjection(scene.room.doc).snapshot;
    const agreement = readRecord(scene.room.doc, 'agreement', ONE);
    if (!agreement) throw new Error('There is no agreement.');
    expect(rotaOf(snapshot, agreement)[0]).toMatchObject({ isClash: true });
  });

  it.each<readonly [string, 'agreement' | 'visitClaim', string, string | number | boolean, RefusalReason]>([
    ['another week', 'visitClaim', 'week', 2, 'immutable'],
    ['another visitor', 'visitClaim', 'actor', MUM, 'immutable'],
    ['nobody instead of somebody', 'visitClaim', 'nobody', true, 'immutable'],
    ['no day for a time', 'agreement', 'time', '10:30 or so', 'too-long'],
    ['more visits than a week has days', 'agreement', 'visits', 8, 'bad-value'],
    ['a day that is none', 'agreement', 'day', 'someday', 'bad-value'],
  ])('refuses %s', (_what, kind, field, value, reason) => {
    const scene = createOffered();
    const id = kind === 'agreement' ? ONE : CLAIM;
    expect(scene.attacker.do(set(kind, id, field, value)).refused[0]?.reason).toBe(reason);
  });

  it('lets everybody settle a week and say what a visit is for', () => {
    const scene = createOffered();
    expect(scene.attacker.do(set('visitClaim', CLAIM, 'stepsBack', true)).refused).toEqual([]);
    expect(scene.attacker.do(set('visitClaim', CLAIM, 'purpose', 'Weighing')).refused).toEqual([]);
  });
});
