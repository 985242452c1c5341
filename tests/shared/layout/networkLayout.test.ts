import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '../../../shared/geometry/box.ts';
import { chosenSpot, figureSpots, placeActors } from '../../../shared/layout/networkLayout.ts';
import { figureBox } from '../../../shared/layout/networkMeasures.ts';
import type { Actor } from '../../../shared/model/actor.ts';
import { EMPTY_SNAPSHOT } from '../../../shared/model/snapshot.ts';
import { pretendNetwork } from '../../support/networkBoard.ts';
import { aBoard, anActor } from '../../support/records.ts';

function overlaps(actors: readonly Actor[]): string[] {
  const spots = figureSpots(aBoard({ actors }));
  const boxes = actors.map((one) => figureBox(spots.get(one.id) ?? { x: 0, y: 0 }, one.size));
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).flatMap((other, after) => {
      const names = [actors[index]?.label, actors[index + 1 + after]?.label].join(' and ');
      return boxesOverlap(box, other) ? [names] : [];
    }),
  );
}

describe('where figures lie at first', () => {
  it.each([1, 2, 5, 9, 17, 33, 60, 120])('covers none of %i with another', (count) => {
    expect(overlaps(pretendNetwork(count, 0).actors)).toEqual([]);
  });

  it('has the whānau in the middle and the child first among them', () => {
    const { actors } = pretendNetwork(33, 0);
    const spots = figureSpots(aBoard({ actors }));
    const far = (one: Actor) => Math.hypot(spots.get(one.id)?.x ?? 0, spots.get(one.id)?.y ?? 0);
    const whanau = actors.slice(0, 6).map(far);
    const others = actors.slice(6).map(far);
    expect(Math.max(...whanau)).toBeLessThan(Math.min(...others));
    expect(far(actors[0] as Actor)).toBe(Math.min(...whanau));
  });

  it('puts people of one agency side by side', () => {
    const actors = ['A', 'B', 'A', 'B', 'A', 'B', 'A', 'B'].map((agency) =>
      anActor({ actorKind: 'agencyPerson', agency }),
    );
    const spots = figureSpots(aBoard({ actors }));
    const angle = (one: Actor) => {
      const { x = 0, y = 0 } = spots.get(one.id) ?? {};
      return (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
    };
    const order = actors.toSorted((a, b) => angle(a) - angle(b)).map(({ agency }) => agency);
    expect(order.join('')).toBe('AAAABBBB');
  });

  it('is the same whatever order the records come in', () => {
    const { actors } = pretendNetwork(20, 0);
    const turned = figureSpots(aBoard({ actors: actors.toReversed() }));
    for (const [id, spot] of figureSpots(aBoard({ actors }))) expect(turned.get(id)).toEqual(spot);
  });

  it('keeps who was put somewhere, and moves others only when put on top of them', () => {
    const { actors } = pretendNetwork(9, 0);
    const before = figureSpots(aBoard({ actors }));
    const free = actors.map((one, at) =>
      at === 8 ? { ...one, place: ['board', 3000, 0, 'a0'] as const } : one,
    );
    const after = figureSpots(aBoard({ actors: free }));
    expect(after.get(actors[8]?.id ?? '')).toEqual({ x: 3000, y: 0 });
    for (const { id } of actors.slice(0, 8)) expect(after.get(id)).toEqual(before.get(id));
    const { x = 0, y = 0 } = before.get(actors[0]?.id ?? '') ?? {};
    const onTop = actors.map((one, at) =>
      at === 8 ? { ...one, place: ['board', x + 5, y + 5, 'a0'] as const } : one,
    );
    expect(overlaps(onTop)).toEqual([]);
  });

  it('leaves out who is in the bin', () => {
    const gone = anActor({ deleted: true });
    expect(figureSpots(aBoard({ actors: [gone] })).size).toBe(0);
  });
});

describe('placing new actors', () => {
  it('puts them around those who are there, each with a place of its own', () => {
    const there = pretendNetwork(9, 0).actors;
    const more = pretendNetwork(20, 0, 3).actors.map((one, at) => ({
      ...one,
      id: `more${at}`.padEnd(16, 'x'),
    }));
    const placed = placeActors(aBoard({ actors: there }), more);
    expect(placed.every(({ place }) => chosenSpot(place) !== null)).toBe(true);
    expect(overlaps([...there, ...placed])).toEqual([]);
  });

  it('gives the one in the middle a place that is not read as none', () => {
    const [child] = placeActors(EMPTY_SNAPSHOT, [{ actorKind: 'child' }]);
    expect(chosenSpot(child?.place)).toEqual({ x: 1, y: 0 });
  });

  it('keeps a place that somebody brings', () => {
    const [one] = placeActors(EMPTY_SNAPSHOT, [{ place: ['board', 40, 50, 'a0'] as const }]);
    expect(one?.place).toEqual(['board', 40, 50, 'a0']);
  });
});
