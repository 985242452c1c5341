import { postItBox } from '../../../shared/layout/whereabouts.ts';
import { rankOf } from '../../../shared/model/place.ts';
import { POST_IT_SIDE, type PostIt } from '../../../shared/model/postIt.ts';
import { LAYERS } from '../engine/sceneItem.ts';
import type { FittedTexts } from './fittedTexts.ts';
import { paintColourMark, paintDoneMark, paintLockMark } from './noteMarks.ts';
import { paintPaper } from './notePaper.ts';
import { paintBars, paintLines } from './noteText.ts';
import type { Look, Painter } from './painter.ts';
import { hintText } from './textHint.ts';
import { noteTones } from './tones.ts';

/** Paints notes: paper, words, and the marks at the corners. */
export function createPostItPainter(texts: FittedTexts): Painter<PostIt> {
  function paintWords(context: CanvasRenderingContext2D, postIt: PostIt, look: Look): void {
    const tones = noteTones(look.theme, postIt.color);
    if (look.detail === 'plain' || look.editing || postIt.text === '') return;
    if (look.detail === 'text') {
      paintLines(context, texts.of(postIt), postIt.size, texts.typeface, tones.ink, look.part);
    } else {
      paintBars(context, hintText(postIt.text, postIt.size), postIt.size, tones.bars, look.scale);
    }
  }

  return {
    kind: 'postIt',
    bounds: (postIt, snapshot) => (postIt.deleted ? null : postItBox(snapshot, postIt)),
    z: (postIt) => ({ layer: LAYERS.content, rank: rankOf(postIt.place) }),
    paint(context, postIt, look) {
      // Whole device pixels: the right and lower edges are as sharp as the others.
      const side = Math.max(1, Math.round(POST_IT_SIDE[postIt.size] * look.scale)) / look.scale;
      paintPaper(context, side, noteTones(look.theme, postIt.color), look);
      paintWords(context, postIt, look);
      if (look.detail !== 'text') return;
      if (look.theme.highContrast) paintColourMark(context, postIt.color, side, look.theme);
      if (postIt.done) paintDoneMark(context, side, look.theme);
      if (look.locked) paintLockMark(context, side, look.theme.noteInk, look.theme.highContrast);
    },
  };
}
