import { VERDICTS, type CheckFact } from '../../shared/session/themingFacts.ts';
import { useText } from '../i18n/useText.ts';
import { itemLabel } from '../theming/ballotItems.ts';
import { useAskedWording } from '../theming/useAskedWording.ts';
import { useTwinHints } from '../theming/useTwinHints.ts';
import { VERDICT_LOOKS } from '../theming/verdicts.ts';
import type { WallMeasures } from './useWallMeasures.ts';
import { useWallPage } from './useWallPage.ts';
import { WallPageFoot } from './WallPageFoot.tsx';
import styles from './WallCover.module.css';
import { wallLength } from './wallLength.ts';
import { WallRowHead } from './WallRowHead.tsx';
import { layRows } from './wallRows.ts';

/** Head and foot, wall pixels. */
const AROUND = 290;
const NUMBER_WIDTH = 250;

/** What everybody said, theme by theme: counts only, no notes and no names. */
export function WallResults({ check, measures }: { check: CheckFact; measures: WallMeasures }) {
  const t = useText();
  const { size, title } = measures;
  const results = new Map((check.results ?? []).map((result) => [result.id, result]));
  const width = size.width - VERDICTS.length * NUMBER_WIDTH - 40;
  const height = size.height - AROUND;
  const wordingOf = useAskedWording(check);
  const isThemes = check.about === 'themes';
  const hints = useTwinHints(isThemes ? check.items.map(({ id, wording }) => ({ id, title: wording })) : []);
  const labelOf = (item: CheckFact['items'][number]) =>
    itemLabel({ title: wordingOf(item), hint: hints.get(item.id) ?? '' });
  const pages = layRows(check.items, labelOf, width, height, title);
  const [page, go] = useWallPage(pages.map((rows) => rows.length * 16));
  if (check.tooFew)
    return (
      <section className={styles.ask}>
        <h1 className={styles.askTitle}>{t(`wall.ask.${check.about}`, { count: check.items.length })}</h1>
        <p className={styles.askWhere}>{t('wall.tooFew')}</p>
      </section>
    );
  return (
    <section className={styles.words}>
      <h1 className={styles.resultsTitle}>{t(`wall.said.${check.about}`, { count: check.items.length })}</h1>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {VERDICTS.map((verdict) => {
              const { Icon, label } = VERDICT_LOOKS[verdict];
              return (
                <th
                  key={verdict}
                  scope="col"
                  data-verdict={verdict}
                  style={{ width: wallLength(NUMBER_WIDTH) }}
                >
                  <Icon aria-hidden />
                  {t(label)}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {(pages[page] ?? []).map(({ item, lines }) => (
            <tr key={item.id}>
              <WallRowHead lines={lines} />
              {!results.has(item.id) && (
                <td colSpan={VERDICTS.length} className={styles.few}>
                  {t('wall.itemTooFew')}
                </td>
              )}
              {(results.has(item.id) ? VERDICTS : []).map((verdict) => (
                <td key={verdict} data-zero={results.get(item.id)?.[verdict] === 0 || undefined}>
                  {results.get(item.id)?.[verdict] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <WallPageFoot page={page} pages={pages.length} onGo={go}>
        {t('check.answeredInAll', { count: check.answered })}
      </WallPageFoot>
    </section>
  );
}
