import { useMemo } from 'react';
import {
  fitWallTitle,
  layWallPages,
  WALL_CARD_PADDING,
  WALL_GAP,
  type WallCard,
} from '../../shared/layout/wallPages.ts';
import { LINE_HEIGHT } from '../../shared/layout/fitText.ts';
import { themeName } from '../actions/themeName.ts';
import { useText } from '../i18n/useText.ts';
import type { WallMeasures } from './useWallMeasures.ts';
import { useWallPage } from './useWallPage.ts';
import { WallPageFoot } from './WallPageFoot.tsx';
import styles from './WallCover.module.css';
import { wallLength } from './wallLength.ts';
import type { WordsShow } from './showWords.ts';

/** Around the title, wall pixels. */
const TITLE_ROOM = 64;
const OVER_SIZE = 40;
const STEM_SIZE = 56;
const FOOT = 64;
/** Notes never outshout the title. */
const NOTE_TO_TITLE = 0.72;

function countWords(cards: readonly WallCard[]): number {
  return cards.reduce((sum, { lines }) => sum + lines.join(' ').split(/\s+/u).length, 0);
}

/** A theme, a part or a sentence fills the wall with what belongs to it, as large as fits; without names. */
export function WallWords({ show, measures }: { show: WordsShow; measures: WallMeasures }) {
  const t = useText();
  const { size, title: measureTitle, words: measureWords } = measures;
  const over = show.stem ? t(`distilled.${show.stem}`) : show.over;
  const text = show.stem ? show.title : themeName(show.title);
  const overSize = show.stem ? STEM_SIZE : OVER_SIZE;
  const { title, laid } = useMemo(() => {
    const fitted = fitWallTitle(text, size.width, measureTitle);
    const head = fitted.height + TITLE_ROOM + (over ? overSize * LINE_HEIGHT * 2 : 0);
    const room = { width: size.width, height: Math.max(200, size.height - head - FOOT) };
    const largest = fitted.fontSize * NOTE_TO_TITLE;
    return { title: fitted, laid: layWallPages(show.blocks, room, measureWords, Math.max(largest, 44)) };
  }, [text, over, overSize, size, measureTitle, measureWords, show.blocks]);
  const [page, go] = useWallPage(laid.pages.map((columns) => countWords(columns.flat())));
  const columns = laid.pages[page] ?? [];
  const colors = new Map(show.blocks.map(({ id, color }) => [id, color]));
  return (
    <section className={styles.words}>
      <header className={styles.wordsHead} data-color={show.color ?? undefined}>
        {over && (
          <p className={styles.over} style={{ fontSize: wallLength(overSize) }} dir="auto">
            {over}
          </p>
        )}
        <h1 className={styles.wordsTitle} style={{ fontSize: wallLength(title.fontSize) }} dir="auto">
          {title.lines.map((line, index) => (
            <span key={index}>{line}</span>
          ))}
        </h1>
      </header>
      <div className={styles.columns} style={{ gap: wallLength(WALL_GAP) }}>
        {columns.map((column, index) => (
          <ul key={index} style={{ width: wallLength(laid.columnWidth), gap: wallLength(WALL_GAP) }}>
            {column.map((card, at) => (
              <Card key={at} card={card} fontSize={laid.fontSize} color={colors.get(card.block.id)} />
            ))}
          </ul>
        ))}
      </div>
      <WallPageFoot page={page} pages={laid.pages.length} onGo={go}>
        {show.notes !== null && t('wall.notes', { count: show.notes })}
      </WallPageFoot>
    </section>
  );
}

interface CardProps {
  readonly card: WallCard;
  readonly fontSize: number;
  readonly color: string | undefined;
}

function Card({ card, fontSize, color }: CardProps) {
  const t = useText();
  const { block, lines, rtl, height } = card;
  const style = {
    fontSize: wallLength(fontSize),
    height: wallLength(height),
    padding: wallLength(WALL_CARD_PADDING),
  };
  return (
    <li
      className={block.kind === 'heading' ? styles.heading : styles.card}
      data-color={color}
      dir={rtl ? 'rtl' : 'ltr'}
      style={style}
    >
      {lines.map((line, index) => (
        <span key={index}>{line}</span>
      ))}
      {block.times > 1 && <b className={styles.times}>{t('wall.times', { number: block.times })}</b>}
    </li>
  );
}
