import type { CanvasTheme } from '../canvas/paint/canvasTheme.ts';
import { mix } from '../canvas/paint/tones.ts';
import { SCENARIO_COLORS, type ScenarioColor } from '../../shared/model/scenario.ts';
import { readCanvasTheme } from '../ui/canvasTheme.ts';

/** The colours of the map: the page's tokens. Nothing is told by colour alone. */
export interface MapTheme extends CanvasTheme {
  /** Lines between figures. */
  readonly tie: string;
  /** The zigzag of stress. */
  readonly stress: string;
  readonly selection: string;
  readonly selectionSoft: string;
  /** Edges of figures. */
  readonly edge: string;
  /** The second edge of some, inside on their paper. */
  readonly innerEdge: string;
  /** The edge of the whānau's ground. */
  readonly ground: string;
  /** Of what is imagined, by the scenario's colour. */
  readonly imagined: Readonly<Record<ScenarioColor, string>>;
}

/** Lines of a map that must be seen in every theme, from its other colours. */
export function mapLines({ highContrast, ink, canvas, noteInk, notes }: CanvasTheme) {
  return {
    tie: highContrast ? ink : mix(ink, canvas, 0.78),
    edge: highContrast ? ink : mix(ink, canvas, 0.7),
    innerEdge: highContrast ? noteInk : mix(noteInk, notes.violet, 0.7),
    ground: mix(ink, canvas, 0.5),
  };
}

export function readMapTheme(): MapTheme {
  const theme = readCanvasTheme();
  const style = getComputedStyle(document.documentElement);
  const value = (property: string) => style.getPropertyValue(property).trim();
  const { ink, canvas } = theme;
  return {
    ...theme,
    ...mapLines(theme),
    stress: value('--danger'),
    selection: value('--selection'),
    selectionSoft: mix(value('--selection'), canvas, 0.35),
    imagined: Object.fromEntries(
      SCENARIO_COLORS.map((color) => [color, value(`--imagined-${color}`) || ink]),
    ) as Record<ScenarioColor, string>,
  };
}
