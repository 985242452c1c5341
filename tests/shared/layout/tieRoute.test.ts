import { describe, expect, it } from 'vitest';
import { distanceToWay } from '../../../shared/geometry/polyline.ts';
import { FIGURE_RADIUS } from '../../../shared/layout/networkMeasures.ts';
import { fanOffset, routeTies } from '../../../shared/layout/tieRoute.ts';
import type { Tie } from '../../../shared/model/tie.ts';
import { aTie, anActor } from '../../support/records.ts';

const [a, b, c] = ['a', 'b', 'c'].map((name) => anActor({ id: name.padEnd(16, 'x'), size: 'M' }));
if (!a || !b || !c) throw new Error('three actors');
const actors = new Map([a, b, c].map((one) => [one.id, one]));
const R = FIGURE_RADIUS.M;

function routes(ties: readonly Tie[], third = { x: 0, y: 2000 }) {
  const spots = new Map([
    [a!.id, { x: 0, y: 0 }],
    [b!.id, { x: 600, y: 0 }],
    [c!.id, third],
  ]);
  return routeTies(ties, actors, spots);
}

describe('the way of a tie', () => {
  it('goes straight from edge to edge, from the first to the second', () => {
    const [route] = routes([aTie({ from: b.id, to: a.id })]);
    const [first, last] = [route?.points[0], route?.points.at(-1)];
    expect(route?.points).toHaveLength(2);
    expect(first?.y).toBeCloseTo(0);
    expect(first?.x).toBeLessThan(600 - R);
    expect(first?.x).toBeGreaterThan(600 - R - 10);
    expect(last?.x).toBeGreaterThan(R);
    expect(last?.x).toBeLessThan(R + 10);
  });

  it('fans out where several lie between the same two, whichever way each goes', () => {
    const ties = [
      aTie({ id: '1'.repeat(16), from: a.id, to: b.id }),
      aTie({ id: '2'.repeat(16), from: b.id, to: a.id }),
      aTie({ id: '3'.repeat(16), from: a.id, to: b.id }),
    ];
    const heights = routes(ties).map(({ points }) => {
      const middle = points[Math.floor(points.length / 2)];
      return Math.round(middle?.y ?? 0);
    });
    expect(new Set(heights).size).toBe(3);
    const sorted = heights.toSorted((x, y) => x - y);
    expect(Math.min(...sorted.slice(1).map((height, at) => height - (sorted[at] ?? 0)))).toBeGreaterThan(30);
  });

  it('leaves the middle free for an even number', () => {
    expect([fanOffset(0, 2), fanOffset(1, 2)]).toEqual([-27, 27]);
    expect(fanOffset(1, 3)).toBe(0);
  });

  it('bends through the figure that these two reach each other through', () => {
    const [route] = routes([aTie({ from: a.id, to: b.id, via: c.id })], { x: 300, y: 260 });
    expect(distanceToWay(route?.points ?? [], { x: 300, y: 260 })).toBeLessThan(1);
    expect(route?.via?.spot).toEqual({ x: 300, y: 260 });
  });

  it('goes around a figure that lies between and has no part in it', () => {
    const [route] = routes([aTie({ from: a.id, to: b.id })], { x: 300, y: 10 });
    expect(route?.points.length).toBeGreaterThan(2);
    expect(distanceToWay(route?.points ?? [], { x: 300, y: 10 })).toBeGreaterThan(R);
  });

  it('is none where two figures cover each other', () => {
    expect(routes([aTie({ from: a.id, to: c.id })], { x: 20, y: 0 })).toEqual([]);
  });
});
