import { LINE_HEIGHT } from '../../../shared/layout/fitText.ts';
import { rememberWidths, type MeasureWord } from '../../../shared/layout/wordWidths.ts';

/** Weight of the words on notes; a text field above a note uses the same. */
export const NOTE_WEIGHT = 450;
const TITLE_WEIGHT = 680;

/** What the line breaker and the painters need to know of a font in one weight. */
export interface Typeface {
  readonly weight: number;
  readonly measureWord: MeasureWord;
  /** From the top of a line to its baseline, em: as a browser places text in a line of LINE_HEIGHT. */
  readonly baseline: number;
  /** The CSS font at a size. */
  font(size: number): string;
}

/** Measured large, so that rounding to whole pixels does not show. */
const MEASURED_AT = 100;

/** Measures with a canvas; make a new one when the font has arrived. */
export function createTypeface(family: string, weight: number, context: CanvasRenderingContext2D): Typeface {
  const font = (size: number) => `${weight} ${size}px ${family}`;
  const measure = (text: string) => {
    context.font = font(MEASURED_AT);
    return context.measureText(text);
  };
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = measure('x');
  const ascent = fontBoundingBoxAscent / MEASURED_AT;
  const descent = fontBoundingBoxDescent / MEASURED_AT;
  return {
    weight,
    font,
    measureWord: rememberWidths((text) => measure(text).width / MEASURED_AT),
    baseline: (LINE_HEIGHT - ascent - descent) / 2 + ascent,
  };
}

/** The typefaces on the canvas. Replaced as a whole when the font arrives or the theme brings another. */
export interface Typefaces {
  readonly note: Typeface;
  readonly title: Typeface;
}

export function createTypefaces(family: string, context: CanvasRenderingContext2D): Typefaces {
  return {
    note: createTypeface(family, NOTE_WEIGHT, context),
    title: createTypeface(family, TITLE_WEIGHT, context),
  };
}
