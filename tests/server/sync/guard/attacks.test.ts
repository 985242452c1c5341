import { describe, expect, test } from 'vitest';
import { ATTACKS, createScene } from '../../../support/attacks.ts';
import { expectHarmless, expectLifeGoesOn } from '../../../support/harmless.ts';

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

test('an attack that is refused leaves room for what its sender wrote before the answer came', () => {
  const { room, attacker } = createScene();
  const before = room.content();
  const notFilled = ATTACKS.filter((attack) => {
    const scene = createScene();
    const verdict = scene.attacker.send(attack.make(scene));
    return verdict.canonical === null && verdict.refused.length > 0 && attack.sender === undefined;
  });
  // Only what is no update, or leaves a hole, or is under a foreign id, gets no filler.
  const rows = new Set(notFilled.map(({ row }) => row));
  expect(
    [...rows].filter(
      (row) => (row >= 22 && row < 36 && row !== 26 && row !== 27) || row === 16 || row === 18,
    ),
  ).toEqual([]);
  expect(attacker.client).toBeGreaterThan(0);
  expect(room.content()).toBe(before);
});
