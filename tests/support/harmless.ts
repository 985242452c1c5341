import * as Y from 'yjs';
import { expect } from 'vitest';
import type { GuardVerdict } from '../../server/sync/guard/guard.ts';
import { LIVE_LIMITS } from '../../server/sync/guard/limits.ts';
import { newId } from '../../shared/model/ids.ts';
import { createBoardDoc } from '../../shared/document/roots.ts';
import type { Attack } from './attacks/attack.ts';
import type { Scene } from './attacks/scene.ts';
import { IDS } from './attacks/scene.ts';
import { contentOf, type GuardedRoom } from './guardedRoom.ts';
import { add, set, type } from './person.ts';

export function rootsOf(doc: Y.Doc): string[] {
  return [...doc.share.keys()].sort();
}

/** The document as a newcomer builds it from what was broadcast is the room's own. */
export function expectAgreement(room: GuardedRoom): void {
  const replica = createBoardDoc();
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(room.doc));
  expect(contentOf(replica)).toBe(room.content());
  expect(Y.encodeStateVector(replica)).toEqual(Y.encodeStateVector(room.doc));
}

/** What each attack must leave behind: nothing but a reason. */
export function expectHarmless(scene: Scene, attack: Attack): GuardVerdict {
  const { room } = scene;
  const update = attack.make(scene);
  const before = room.content();
  const roots = rootsOf(room.doc);
  const bytes = Y.encodeStateAsUpdate(room.doc).length;
  const sender = attack.sender ? scene[attack.sender] : scene.attacker;

  const verdict = sender.send(update);
  expect(attack.reasons).toContain(verdict.refused[0]?.reason);
  expect(room.pending()).toBeNull();
  expect(rootsOf(room.doc)).toEqual(roots);
  expect(room.content()).toBe(before);
  // Filler takes a few bytes for each client id, whatever it stands for.
  expect(Y.encodeStateAsUpdate(room.doc).length - bytes).toBeLessThan(
    16 * Math.max(1, verdict.firstClocks.length),
  );
  // The edge is the step that goes over the limit; a walk back along one key counts its whole length at once.
  expect(verdict.counts.scanned).toBeLessThanOrEqual(LIVE_LIMITS.scan * 2);
  expectAgreement(room);
  return verdict;
}

/** Those who were there can go on: the victim where they were, the offender from the room's state on. */
export function expectLifeGoesOn(scene: Scene): void {
  const { room, victim, attacker } = scene;
  room.steps = new Set([...room.steps, 'addPostIts', 'writeText', 'move', 'style']);
  room.clientsPerDay = 500;
  const doc = room.copy();
  doc.clientID = attacker.client;
  const state = Y.encodeStateVector(doc);
  doc.transact(() => set('postIt', IDS.ownNote, 'color', 'violet')(doc));
  const later = attacker.send(Y.encodeStateAsUpdate(doc, state));
  expect(later.refused).toEqual([]);
  attacker.swap();
  expect(attacker.do(type(IDS.ownNote, 0, 'Later: ')).refused).toEqual([]);
  expect(victim.do(type(IDS.victimNote, 0, 'Still ')).refused).toEqual([]);
  const id = newId();
  expect(victim.do(add('postIt', id, { text: 'next' })).refused).toEqual([]);
  expect(room.content()).toContain(id);
  expect(contentOf(victim.doc)).toBe(room.content());
}
