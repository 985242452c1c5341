/** A CSS length of so many wall pixels. */
export function wallLength(pixels: number): string {
  return `calc(${pixels} * var(--wall-pixel))`;
}
