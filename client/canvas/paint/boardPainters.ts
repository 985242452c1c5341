import { createColumnPainter } from './columnPainter.ts';
import { FittedTexts } from './fittedTexts.ts';
import { createGridPainter } from './gridPainter.ts';
import { createLanePainter } from './lanePainter.ts';
import { registerPainters, type Painters } from './painter.ts';
import { createPostItPainter } from './postItPainter.ts';
import { createConversationPainter, createTalkMarkPainter } from './talkMarkPainter.ts';
import { createTablePainter } from './tablePainter.ts';
import { createThemeNamePainter } from './themeNamePainter.ts';
import { createThemePainter } from './themePainter.ts';
import { createTypefaces, type Typefaces } from './typeface.ts';

export interface BoardPainters {
  readonly painters: Painters;
  readonly typefaces: () => Typefaces;
  /** Measures everything anew; repaint the engine after it. */
  fontsArrived(): void;
}

function measuringContext(): CanvasRenderingContext2D {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('this browser gives no canvas');
  return context;
}

export interface BoardPainterOptions {
  /** Whether what is painted offers to be written in: on a board at work. */
  readonly offers?: boolean;
  /** Whether it shows what a group sees differently or shares, and who will talk about it: not before a whānau that is here. */
  readonly showsSeen?: () => boolean;
  /** Whether it is read across a room. */
  readonly fromAfar?: boolean;
}

/** Every painter there is: a new noun adds its own here. @param family as in CSS */
export function createBoardPainters(
  family: string,
  context = measuringContext(),
  { offers = false, showsSeen = () => true, fromAfar = false }: BoardPainterOptions = {},
): BoardPainters {
  let typefaces = createTypefaces(family, context);
  const texts = new FittedTexts(typefaces.note);
  return {
    painters: registerPainters([
      createLanePainter(() => typefaces, { fromAfar }),
      createGridPainter(() => typefaces),
      createColumnPainter(() => typefaces, { offers }),
      createTalkMarkPainter(() => typefaces, showsSeen),
      createConversationPainter(),
      createTablePainter(() => typefaces),
      createThemePainter(() => typefaces),
      createThemeNamePainter(() => typefaces),
      createPostItPainter(texts, () => typefaces, showsSeen),
    ]),
    typefaces: () => typefaces,
    fontsArrived() {
      typefaces = createTypefaces(family, context);
      texts.use(typefaces.note);
    },
  };
}
