import { useMemo } from 'react';
import {
  WALL_CARD_PADDING,
  WALL_GAP,
  WALL_HEADING_LIFT,
  type WallCard,
} from '../../shared/layout/wallPages.ts';
import { useText } from '../i18n/useText.ts';
import { layWords } from './layWords.ts';
import type { WallMeasures } from './useWallMeasures.ts';
import { useWallPage } from './useWallPage.ts';
import { WallPageFoot } from './WallPageFoot.tsx';
import styles from './WallCover.module.css';
import type { ShownBlock } from './wallBlocks.ts';
import { wallLength } from './wallLength.ts';
import type { WordsShow } from './showWords.ts';

function countWords(cards: readonly WallCard[]): number {
  return cards.reduce((sum, { lines }) => sum + lines.join(' ').split(/\s+/u).length, 0);
}

/** A theme, a part or a sentence fills the wall with what belongs to it, as large as fits; without names. */
export function WallWords({ show, measures }: { show: WordsShow; measures: WallMeasures }) {
  const t = useText();
  const { over, overSize, title, laid } = useMemo(() => layWords(t, show, measures), [t, show, measures]);
  const [page, go] = useWallPage(laid.pages.map((columns) => countWords(columns.flat())));
  const columns = laid.pages[page] ?? [];
  const blocks = new Map(show.blocks.map((block) => [block.id, block]));
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
              <Card key={at} card={card} fontSize={laid.fontSize} shown={blocks.get(card.block.id)} />
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
  readonly shown: ShownBlock | undefined;
}

function Card({ card, fontSize, shown }: CardProps) {
  const t = useText();
  const { block, lines, rtl, height } = card;
  const isHeading = block.kind === 'heading';
  const lift = isHeading ? WALL_HEADING_LIFT : 0;
  const style = {
    fontSize: wallLength(fontSize),
    height: wallLength(height + lift),
    padding: isHeading
      ? `${wallLength(lift)} ${wallLength(WALL_CARD_PADDING)} 0`
      : wallLength(WALL_CARD_PADDING),
    marginBottom: wallLength(-lift),
  };
  return (
    <li
      className={isHeading ? styles.heading : styles.card}
      data-color={shown?.color}
      data-voice={shown?.voice}
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
