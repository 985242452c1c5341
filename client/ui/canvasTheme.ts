import { POST_IT_COLORS } from '../../shared/model/postIt.ts';
import type { PostItColor } from '../../shared/model/postIt.ts';
import type { CanvasTheme } from '../canvas/paint/canvasTheme.ts';

/** The painters' colours, read from custom properties by their names in tokens.css. */
export function parseCanvasTheme(read: (property: string) => string): CanvasTheme {
  const value = (property: string) => read(property).trim();
  const notes = POST_IT_COLORS.map((color): [PostItColor, string] => [color, value(`--note-${color}`)]);
  return {
    canvas: value('--canvas'),
    dots: value('--canvas-dot'),
    ink: value('--ink'),
    quietInk: value('--ink-quiet'),
    line: value('--line'),
    lane: value('--lane'),
    laneLine: value('--lane-line'),
    noteInk: value('--note-ink'),
    // Every colour has its entry above.
    notes: Object.fromEntries(notes) as Record<PostItColor, string>,
    accent: value('--accent'),
    onAccent: value('--on-accent'),
    highContrast: value('--note-marks') === '1',
    font: value('--font'),
  };
}

/** What the canvas painters draw with in the theme on screen. Read it again after `onThemeChange`. */
export function readCanvasTheme(): CanvasTheme {
  const style = getComputedStyle(document.documentElement);
  return parseCanvasTheme((property) => style.getPropertyValue(property));
}
