import { useEffect, useMemo, useState, type RefObject } from 'react';
import type { Size } from '../../shared/geometry/box.ts';
import type { MeasureWord } from '../../shared/layout/wordWidths.ts';
import { createTypeface } from '../canvas/paint/typeface.ts';
import { useElementSize } from '../canvas/useElementSize.ts';
import { fontsReady } from '../ui/fontsReady.ts';
import { readCanvasTheme } from '../ui/canvasTheme.ts';

const WALL_TITLE_WEIGHT = 680;
const WALL_WORDS_WEIGHT = 450;

/** What is needed to lay words out on a wall. */
export interface WallMeasures {
  /** Room in wall pixels. */
  readonly size: Size;
  readonly title: MeasureWord;
  readonly words: MeasureWord;
}

/** CSS pixels of one wall pixel; `--wall-pixel` in tokens.css says the same. */
export function wallPixel(width: number, height: number): number {
  return Math.max(0.5, Math.min(width / 1920, height / 1080));
}

/** The widths of words on a wall; null until the letters are there. */
function useWordWidths(): Pick<WallMeasures, 'title' | 'words'> | null {
  const [hasFont, setHasFont] = useState(false);
  useEffect(() => {
    let wanted = true;
    void fontsReady().then(() => wanted && setHasFont(true));
    return () => {
      wanted = false;
    };
  }, []);
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!hasFont || !context) return null;
    const { font } = readCanvasTheme();
    return {
      title: createTypeface(font, WALL_TITLE_WEIGHT, context).measureWord,
      words: createTypeface(font, WALL_WORDS_WEIGHT, context).measureWord,
    };
  }, [hasFont]);
}

/** The room of an element and the widths of words in it; null until both are known. */
export function useWallMeasures(element: RefObject<HTMLElement | null>): WallMeasures | null {
  const { width, height } = useElementSize(element);
  const widths = useWordWidths();
  return useMemo(() => {
    if (!widths || width === 0) return null;
    const pixel = wallPixel(innerWidth, innerHeight);
    return { ...widths, size: { width: Math.floor(width / pixel), height: Math.floor(height / pixel) } };
  }, [widths, width, height]);
}

/** What fills a wall of 16 to 9, without its edges: no other wall has less room. */
const LEAST_ROOM: Size = { width: 1824, height: 1020 };

/** As on the wall with the least room, for who is not at one. */
export function useLeastMeasures(): WallMeasures | null {
  const widths = useWordWidths();
  return useMemo(() => widths && { ...widths, size: LEAST_ROOM }, [widths]);
}
