import { layoutOf } from '../../../shared/layout/boardLayout.ts';
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
const SIZES = [20, 17, 15, 13, 11];
const INSET = 10;

/** So much of a theme its name may take from afar: its notes are seen below it. */
const MOST_OF_IT = 0.45;

/** From afar a theme's name is larger than its head: a wall of themes is read by their names. */
export function createThemeNamePainter(typefaces: () => Typefaces): Painter<Theme, ThemePicture> {
  function nameBlock(
    { theme, width, height }: ThemePicture,
    { zoom, theme: colours }: Look,
  ): TextBlock | null {
    const { title } = typefaces();
    const blocks = SIZES.map((size): TextBlock => {
      const world = size / zoom;
      const lines = Math.max(1, Math.floor((height - 2 * INSET) / (world * 1.2)));
      const left = INSET;
      return {
        text: theme.title.trim(),
        size: world,
        lines: Math.min(4, lines),
        ink: colours.ink,
        left,
        width: width - 2 * INSET,
      };
    });
    const most = Math.max(THEME_HEADER, height * MOST_OF_IT);
    const leavesRoom = (block: TextBlock) => blockHeight(block, title) + 2 * INSET <= most;
    const whole = blocks.filter((block) => blockFits(block, title));
    return whole.find(leavesRoom) ?? whole.at(-1) ?? blocks.at(-1) ?? null;
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
      const high = blockHeight(block, title) + 2 * INSET;
      const colour = look.theme.notes[picture.theme.color];
      context.globalAlpha = look.theme.highContrast ? 1 : 0.93;
      context.fillStyle = look.theme.highContrast ? look.theme.lane : mix(colour, look.theme.lane, 0.25);
      context.fillRect(0, 0, picture.width, Math.min(high, picture.height));
      context.globalAlpha = 1;
      paintBlock(context, block, title, INSET);
    },
  };
}
