import type { BallotFact } from '../../shared/session/themingFacts.ts';
import { useText } from '../i18n/useText.ts';
import { countedItems, itemLabel } from '../theming/ballotItems.ts';
import { useBallotItems } from '../theming/useBallotItems.ts';
import type { WallMeasures } from './useWallMeasures.ts';
import { useWallPage } from './useWallPage.ts';
import { WallPageFoot } from './WallPageFoot.tsx';
import styles from './WallCover.module.css';
import { wallLength } from './wallLength.ts';
import { WallRowHead } from './WallRowHead.tsx';
import { layRows } from './wallRows.ts';

const AROUND = 260;
const BAR_WIDTH = 560;
const NUMBER_WIDTH = 160;

/** What came of a vote: counts, most first. */
export function WallVoteResults({ ballot, measures }: { ballot: BallotFact; measures: WallMeasures }) {
  const t = useText();
  const { size, title } = measures;
  const items = countedItems(ballot, useBallotItems(ballot));
  const most = Math.max(1, ...items.map(({ votes }) => votes));
  const width = size.width - BAR_WIDTH - NUMBER_WIDTH - 40;
  const pages = layRows(items, itemLabel, width, size.height - AROUND, title);
  const [page, go] = useWallPage(pages.map((rows) => rows.length * 16));
  return (
    <section className={styles.words}>
      <h1 className={styles.resultsTitle} dir="auto">
        {ballot.title}
      </h1>
      <table className={styles.table}>
        <tbody>
          {(pages[page] ?? []).map(({ item, lines }) => (
            <tr key={item.id}>
              <WallRowHead lines={lines} />
              <td style={{ width: wallLength(BAR_WIDTH) }}>
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ width: `${(100 * item.votes) / most}%` }} />
                </span>
              </td>
              <td style={{ width: wallLength(NUMBER_WIDTH) }}>{item.votes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <WallPageFoot page={page} pages={pages.length} onGo={go}>
        {t('vote.voters', { count: ballot.voters })}
      </WallPageFoot>
    </section>
  );
}
