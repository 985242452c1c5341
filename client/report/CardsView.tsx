import { layOutCards } from '../../shared/export/report/printCards.ts';
import type { ReportBasis } from '../../shared/export/report/reportBasis.ts';
import { useText } from '../i18n/useText.ts';
import styles from './printSheets.module.css';

/** Notes as cards to cut out, eight on a sheet of A4. */
export function CardsView({ basis }: { basis: ReportBasis }) {
  const t = useText();
  const sheets = layOutCards(basis);
  if (sheets.length === 0) return <p className={styles.none}>{t('report.noCards')}</p>;
  return sheets.map((cards, index) => (
    <section key={index} className={styles.frame} aria-label={t('report.sheet', { number: index + 1 })}>
      <ul className={styles.cards}>
        {cards.map(({ text, foot, rows, wide, size }, at) => (
          <li
            key={at}
            className={styles.card}
            data-size={size}
            style={{ gridRow: `span ${rows}`, gridColumn: wide ? 'span 2' : 'auto' }}
          >
            <span className={styles.text} dir="auto">
              {text}
            </span>
            {foot !== '' && (
              <span className={styles.foot} dir="auto">
                {foot}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}
