import { listHeadings } from '../../shared/export/report/printCards.ts';
import type { ReportBasis } from '../../shared/export/report/reportBasis.ts';
import { useText } from '../i18n/useText.ts';
import styles from './printSheets.module.css';

/** Most letters of a title for each size of its letters. */
const SIZES: readonly (readonly [number, string])[] = [
  [24, 'large'],
  [60, 'middle'],
  [120, 'small'],
];

/** Themes as headings for a wall, one on each sheet of A3. */
export function HeadingsView({ basis }: { basis: ReportBasis }) {
  const t = useText();
  const headings = listHeadings(basis);
  if (headings.length === 0) return <p className={styles.none}>{t('report.noThemes')}</p>;
  return headings.map(({ title, inner }, index) => (
    <section key={index} className={styles.wideFrame}>
      <h2
        className={styles.heading}
        data-inner={inner}
        data-size={SIZES.find(([most]) => title.length <= most)?.[1] ?? 'tiny'}
        dir="auto"
      >
        {title || t('report.untitled')}
      </h2>
    </section>
  ));
}
