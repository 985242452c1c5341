import type { PostItColor } from '../../../shared/model/postIt.ts';

/** The colours that painters use: the same values as the page's tokens. */
export interface CanvasTheme {
  readonly canvas: string;
  readonly dots: string;
  /** Ink on the canvas and on lanes. */
  readonly ink: string;
  readonly quietInk: string;
  readonly line: string;
  readonly lane: string;
  readonly laneLine: string;
  readonly noteInk: string;
  readonly notes: Readonly<Record<PostItColor, string>>;
  readonly accent: string;
  readonly onAccent: string;
  /** Outlines, corner marks for colours, no soft shadows. */
  readonly highContrast: boolean;
  /** Family of all text on the canvas, as in CSS. */
  readonly font: string;
}

export const LIGHT_THEME: CanvasTheme = {
  canvas: '#f6f3ec',
  dots: '#d3ccbd',
  ink: '#1f2328',
  quietInk: '#57606a',
  line: '#d8d2c6',
  lane: '#fcfaf5',
  laneLine: '#cfc7b8',
  noteInk: '#1f2328',
  notes: {
    yellow: '#ffe27a',
    blue: '#bfe0ff',
    green: '#c8e8b4',
    rose: '#ffc9c2',
    violet: '#dccbff',
    sand: '#e7e2d8',
  },
  accent: '#0b5d66',
  onAccent: '#ffffff',
  highContrast: false,
  font: "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', system-ui, sans-serif",
};
