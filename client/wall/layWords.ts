import { LINE_HEIGHT } from '../../shared/layout/fitText.ts';
import { fitWallTitle, layWallPages } from '../../shared/layout/wallPages.ts';
import { themeName } from '../actions/themeName.ts';
import type { GetText } from '../i18n/texts.ts';
import type { WordsShow } from './showWords.ts';
import type { WallMeasures } from './useWallMeasures.ts';

/** Around the title, wall pixels. */
const TITLE_ROOM = 64;
const OVER_SIZE = 40;
const STEM_SIZE = 56;
const FOOT = 64;
/** Notes never outshout the title. */
const NOTE_TO_TITLE = 0.72;

/** What is read out, laid on as many pages as it needs. Sizes in wall pixels. */
export function layWords(t: GetText, show: WordsShow, { size, title: measureTitle, words }: WallMeasures) {
  const over = show.stem ? t(`distilled.${show.stem}`) : show.over;
  const overSize = show.stem ? STEM_SIZE : OVER_SIZE;
  const title = fitWallTitle(show.stem ? show.title : themeName(show.title), size.width, measureTitle);
  const head = title.height + TITLE_ROOM + (over ? overSize * LINE_HEIGHT * 2 : 0);
  const room = { width: size.width, height: Math.max(200, size.height - head - FOOT) };
  const blocks = show.blocks.map((block) =>
    block.kind === 'heading' ? { ...block, again: t('wall.continued', { heading: block.text }) } : block,
  );
  const laid = layWallPages(blocks, room, words, Math.max(title.fontSize * NOTE_TO_TITLE, 44));
  return { over, overSize, title, laid };
}
