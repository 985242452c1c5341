import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { SECTIONS, type BoardLine } from './boardLines.ts';
import styles from './moments.module.css';

/** All that a moment holds, section by section. */
export function Lines({ lines }: { lines: readonly BoardLine[] }) {
  const t = useText();
  const sections = SECTIONS.map((section) => ({
    section,
    lines: lines.filter((line) => line.section === section),
  })).filter((one) => one.lines.length > 0);
  if (sections.length === 0) return <p className={panels.quiet}>{t('moments.nothingLeft')}</p>;
  return sections.map(({ section, lines: held }) => (
    <section key={section} className={styles.section} aria-label={t(`moments.section.${section}`)}>
      <h3>
        {t(`moments.section.${section}`)} <span className={styles.count}>{held.length}</span>
      </h3>
      <ul className={styles.lines}>
        {held.map((line) => (
          <li key={line.id} className={styles.line}>
            <span className={panels.words} dir="auto">
              {line.words}
            </span>
            {line.more && <span className={styles.more}>{line.more}</span>}
          </li>
        ))}
      </ul>
    </section>
  ));
}
