import { GRID_LEVELS } from '../../shared/model/place.ts';
import { network } from '../../shared/templates/network.ts';
import { rowName, rowQuestion } from '../grid/gridWords.ts';
import { useText } from '../i18n/useText.ts';
import styles from './sheets.module.css';

const TALKS = 6;
const VISITORS = 6;

/** Empty sheets to write on by hand. */
export function BlankSheets() {
  const t = useText();
  return (
    <>
      <article className={styles.wide}>
        <h1>{t('grid.tools')}</h1>
        <table className={styles.grid} data-blank>
          <thead>
            <tr>
              <th scope="col">{t('grid.corner')}</th>
              {network.actors.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {GRID_LEVELS.map((row) => (
              <tr key={row}>
                <th scope="row">
                  {rowName(t, row)}
                  <span>{rowQuestion(t, row)}</span>
                </th>
                {network.actors.map(({ label }) => (
                  <td key={label} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </article>
      <article className={styles.wide}>
        <h1>{t('paper.conversations')}</h1>
        <BlankTable
          heads={[
            t('paper.who'),
            t('paper.withWhom'),
            t('paper.about'),
            t('paper.broker'),
            t('paper.by'),
            t('paper.done'),
          ]}
          rows={TALKS}
        />
      </article>
      <article className={styles.wide}>
        <h1>{t('paper.fridgeTitle')}</h1>
        <BlankTable heads={[t('paper.who'), t('paper.whatFor'), t('paper.when')]} rows={VISITORS} />
        <p>{t('paper.sayNo')}</p>
        <p className={styles.line}>{t('paper.ringFirst')}</p>
      </article>
    </>
  );
}

function BlankTable({ heads, rows }: { heads: readonly string[]; rows: number }) {
  return (
    <table className={styles.grid} data-blank="low">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, index) => (
          <tr key={index}>
            {heads.map((head) => (
              <td key={head} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
