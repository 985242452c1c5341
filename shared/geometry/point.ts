/** A place in the plane: world units on the board, CSS pixels on the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The way from `b` to `a`. */
export function subtractPoints(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

export function distanceBetween(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function midpoint(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
