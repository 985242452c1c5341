import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../../support/attacks/allAttacks.ts';
import { createScene } from '../../../support/attacks/scene.ts';
import { expectHarmless, expectLifeGoesOn } from '../../../support/harmless.ts';

const FRESH = 77_777;

describe('hostile updates, by rows of the list of bad inputs', () => {
  test.each(ATTACKS)('$row: $name', (attack) => {
    const scene = createScene();
    expectHarmless(scene, attack);
    expectLifeGoesOn(scene);
  });
});

describe('the same with everybody allowed to write everything that can be allowed', () => {
  // What a facilitator may not do either: reasons that no role lifts.
  const forNobody = ATTACKS.filter(({ row }) => row < 37 && row !== 25);

  test.each(forNobody)('$row: $name', (attack) => {
    const scene = createScene();
    scene.room.sharedText = true;
    expectHarmless(scene, attack);
  });
});

describe('the same under a client id that nobody used before', () => {
  // Whoever never wrote there may put a letter at the start of their own text: that is no attack then.
  const hostile = ATTACKS.filter(
    ({ sender, name }) => sender === undefined && name !== 'the start of a text that is not empty',
  );

  test.each(hostile)('$row: $name: the board does not get to know the id', (attack) => {
    const scene = createScene();
    const { room, attacker } = scene;
    const update = attack.make({ ...scene, client: FRESH, clock: 0 });
    const known = new Set(room.doc.store.clients.keys());
    const before = room.content();
    const verdict = attacker.send(update);
    expect(verdict.refused).not.toEqual([]);
    expect([...room.doc.store.clients.keys()].filter((client) => !known.has(client))).toEqual([]);
    expect(verdict.newClients).toEqual([]);
    expect(room.content()).toBe(before);
  });
});

test('an attack that is refused leaves room for what its sender wrote before the answer came', () => {
  const { room, attacker } = createScene();
  const before = room.content();
  const notFilled = ATTACKS.filter((attack) => {
    const scene = createScene();
    const verdict = scene.attacker.send(attack.make(scene));
    return verdict.canonical === null && verdict.refused.length > 0 && attack.sender === undefined;
  });
  // Only what is no update, or leaves a hole, or is under a foreign or a new id, gets no filler.
  const isUnderNewId = 'a right neighbour that hangs on what lies between';
  const rows = new Set(notFilled.filter(({ name }) => name !== isUnderNewId).map(({ row }) => row));
  expect(
    [...rows].filter(
      (row) => (row >= 22 && row < 36 && row !== 26 && row !== 27) || row === 16 || row === 18,
    ),
  ).toEqual([]);
  expect(attacker.client).toBeGreaterThan(0);
  expect(room.content()).toBe(before);
});
