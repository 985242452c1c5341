/** Pixels that one notch of a mouse wheel is at least worth. */
const NOTCH = 80;

/**
 * Whether a wheel event comes from a mouse wheel and not from a touchpad. A mouse wheel turns in
 * whole notches straight up or down; a touchpad sends small, slanted or fractional steps. Mice
 * zoom (they have another hand for moving), touchpads pan with two fingers.
 */
export function isMouseWheel(event: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode'>): boolean {
  if (event.deltaMode !== 0) return true;
  return event.deltaX === 0 && Number.isInteger(event.deltaY) && Math.abs(event.deltaY) >= NOTCH;
}
