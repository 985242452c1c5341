import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { postItBox } from '../../../shared/layout/whereabouts.ts';
import { rankOf } from '../../../shared/model/place.ts';
import { POST_IT_SIDE, type PostIt } from '../../../shared/model/postIt.ts';
import { LAYERS } from '../engine/sceneItem.ts';
import type { FittedTexts } from './fittedTexts.ts';
import { paintAloneMark, paintColourMark, paintDoneMark, paintLockMark } from './noteMarks.ts';
import { paintPaper } from './notePaper.ts';
import { paintBars, paintLines } from './noteText.ts';
import type { Look, Painter } from './painter.ts';
import { paintSheetsBelow, paintStackCount } from './stackMarks.ts';
import { paintSeen } from './seenMark.ts';
import {
  paintHatching,
  paintImaginedEdge,
  paintStanding,
  shownStanding,
  type ShownStanding,
} from './standingMark.ts';
import { hintText } from './textHint.ts';
import { noteTones } from './tones.ts';
import type { Typefaces } from './typeface.ts';

/** A note, how many lie with it in one stack, and the standing that it shows. */
type NotePicture = PostIt & { readonly stacked?: number; readonly shown?: ShownStanding };

/** Paints notes: paper, words, and the marks at the corners. */
export function createPostItPainter(
  texts: FittedTexts,
  typefaces: () => Typefaces,
  showsSeen: () => boolean,
): Painter<PostIt, NotePicture> {
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
    bounds: (postIt, snapshot) =>
      postIt.deleted || layoutOf(snapshot).hidden.has(postIt.id) ? null : postItBox(snapshot, postIt),
    z: (postIt) => ({ layer: LAYERS.content, rank: rankOf(postIt.place) }),
    picture(postIt, snapshot) {
      const stacked = layoutOf(snapshot).stacks.get(postIt.id)?.length;
      const shown = shownStanding(postIt, snapshot);
      if (stacked === undefined && shown === null) return postIt;
      return { ...postIt, ...(stacked === undefined ? {} : { stacked }), ...(shown ? { shown } : {}) };
    },
    paint(context, postIt, look) {
      // Whole device pixels: the right and lower edges are as sharp as the others.
      const side = Math.max(1, Math.round(POST_IT_SIDE[postIt.size] * look.scale)) / look.scale;
      if (postIt.stacked)
        paintSheetsBelow(context, side, postIt.stacked, noteTones(look.theme, postIt.color), look);
      paintPaper(context, side, noteTones(look.theme, postIt.color), look);
      if (postIt.shown === 'imagined') paintImaginedEdge(context, side, look.theme);
      if (postIt.shown === 'unknown' && look.detail === 'text') paintHatching(context, side, look.theme);
      paintWords(context, postIt, look);
      if (postIt.stacked && look.detail !== 'plain')
        paintStackCount(context, side, postIt.stacked, typefaces().title, look);
      if (look.detail !== 'text') return;
      if (look.theme.highContrast) paintColourMark(context, postIt.color, side, look.theme);
      if (postIt.shown) paintStanding(context, postIt.shown, side, typefaces().title, look.theme);
      // What was seen of a note belongs to its cell; elsewhere nobody lines it up.
      if (postIt.seen !== 'unsaid' && postIt.place[0] === 'cell' && showsSeen())
        paintSeen(context, postIt.seen, side, typefaces().title, look.theme);
      if (postIt.done) paintDoneMark(context, side, look.theme);
      if (postIt.alone) paintAloneMark(context, side, look.theme);
      if (look.locked) paintLockMark(context, side, look.theme.noteInk, look.theme.highContrast);
    },
  };
}
