import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { LINE_HEIGHT } from '../../../shared/layout/fitText.ts';
import { THEME_HEADER } from '../../../shared/layout/themeMeasures.ts';
import { rankOf } from '../../../shared/model/place.ts';
import type { Theme } from '../../../shared/model/theme.ts';
import { LAYERS } from '../engine/sceneItem.ts';
import type { Look, Painter } from './painter.ts';
import { blockFits, blockHeight, paintBlock, type TextBlock } from './textBlock.ts';
import { isTitleLegible, themePicture, type ThemePicture } from './themePicture.ts';
import { mix } from './tones.ts';
import type { Typefaces } from './typeface.ts';

/** Sizes on screen that a name may have from afar, largest first, CSS pixels. */
const SIZES = [20, 17, 15, 13, 11, 10];
const INSET = 10;
/** Above and below the name. */
const EDGE = 2;

/**
 * From afar a theme's name is larger than usual, as far as the room of its title lets it: it never lies over the
 * notes. Only one line of the smallest size is always written, however small the themes are.
 */
export function createThemeNamePainter(typefaces: () => Typefaces): Painter<Theme, ThemePicture> {
  function nameBlock({ theme, width }: ThemePicture, { zoom, theme: colours }: Look): TextBlock | null {
    const { title } = typefaces();
    const blocks = SIZES.flatMap((onScreen, index): TextBlock[] => {
      const size = onScreen / zoom;
      const lines = Math.floor((THEME_HEADER - 2 * EDGE) / (size * LINE_HEIGHT));
      if (lines === 0 && index < SIZES.length - 1) return [];
      return [
        {
          text: theme.title.trim(),
          size,
          lines: Math.max(1, lines),
          ink: colours.ink,
          left: INSET,
          width: width - 2 * INSET,
        },
      ];
    });
    return blocks.find((block) => blockFits(block, title)) ?? blocks.at(-1) ?? null;
  }

  return {
    kind: 'themeName',
    records: 'theme',
    bounds(theme, snapshot) {
      const shape = layoutOf(snapshot).themes.get(theme.id);
      return shape && shape.parent === null && theme.title.trim() !== '' ? shape.box : null;
    },
    z: (theme) => ({ layer: LAYERS.name, rank: rankOf(theme.place) }),
    picture: themePicture,
    covers: () => false,
    paint(context, picture, look) {
      if (isTitleLegible(look.zoom) || look.lifted) return;
      const { title } = typefaces();
      const block = nameBlock(picture, look);
      if (!block) return;
      const written = blockHeight(block, title);
      const high = Math.max(THEME_HEADER, written);
      const colour = look.theme.notes[picture.theme.color];
      context.globalAlpha = look.theme.highContrast ? 1 : 0.93;
      context.fillStyle = look.theme.highContrast ? look.theme.lane : mix(colour, look.theme.lane, 0.25);
      context.fillRect(0, 0, picture.width, Math.min(high, picture.height));
      context.globalAlpha = 1;
      paintBlock(context, block, title, (high - written) / 2);
    },
  };
}
